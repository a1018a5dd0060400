using System.ComponentModel.DataAnnotations;
using CQ.Territory.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Territory.ViewModels;

/// <summary>Writes someone into a council or a group.</summary>
public sealed class AddMemberForm
{
    [Display(Name = "Adresse électronique de son compte", Description = "Elle sert à trouver le compte et n’est jamais affichée.")]
    [Required(ErrorMessage = "Indiquez l’adresse électronique du compte.")]
    [StringLength(254, ErrorMessage = "L’adresse compte au plus 254 caractères.")]
    public string? Email { get; set; }

    [Display(Name = "Lien avec le quartier")]
    public Standing Standing { get; set; }

    [ValidateNever]
    public string CircleName { get; set; } = "";

    [ValidateNever]
    public bool IsCouncil { get; set; }

    /// <summary>Where to go back to; begins with <c>~/</c>.</summary>
    [ValidateNever]
    public string Back { get; set; } = "";
}
