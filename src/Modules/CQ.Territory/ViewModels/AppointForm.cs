using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Territory.ViewModels;

/// <summary>Gives a person a seat: one of the council's members, or an account by its address.</summary>
public sealed class AppointForm
{
    [Display(Name = "Membre du conseil")]
    public Guid? UserId { get; set; }

    [Display(Name = "Ou l’adresse électronique de son compte", Description = "Elle sert à trouver le compte et n’est jamais affichée.")]
    [StringLength(254, ErrorMessage = "L’adresse compte au plus 254 caractères.")]
    public string? Email { get; set; }

    [Display(Name = "Premier jour du mandat")]
    [Required(ErrorMessage = "Indiquez le premier jour du mandat.")]
    public DateOnly? From { get; set; }

    [Display(Name = "Dernier jour du mandat")]
    public DateOnly? Through { get; set; }

    [Display(Name = "Référence de l’acte", Description = "Procès-verbal, arrêté ou délibération.")]
    [StringLength(200, ErrorMessage = "La référence compte au plus 200 caractères.")]
    public string? ActReference { get; set; }

    [ValidateNever]
    public string Slug { get; set; } = "";

    [ValidateNever]
    public string GroupName { get; set; } = "";

    [ValidateNever]
    public string SeatLabel { get; set; } = "";

    /// <summary>In a team the charter gives the last day when none is typed.</summary>
    [ValidateNever]
    public int? TermYears { get; set; }

    [ValidateNever]
    public IReadOnlyList<SelectListItem> Members { get; set; } = [];
}
