using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Territory.ViewModels;

/// <summary>Adds seats to a body.</summary>
public sealed class SeatForm
{
    [Display(Name = "Nom du siège", Description = "Par exemple « Membre » ou « Trésorerie ».")]
    [Required(ErrorMessage = "Nommez ce siège, par exemple « Membre ».")]
    [StringLength(100, ErrorMessage = "Le nom compte au plus 100 caractères.")]
    public string? Label { get; set; }

    [Display(Name = "Rôle que donne ce siège", Description = "En plus de celui de l’instance.")]
    public string? RoleName { get; set; }

    [Display(Name = "Conseil que ce siège représente")]
    public Guid? CouncilId { get; set; }

    [Display(Name = "Nombre de sièges à ajouter")]
    [Required(ErrorMessage = "Indiquez le nombre de sièges.")]
    [Range(1, 20, ErrorMessage = "Écrivez un nombre entier entre 1 et 20.")]
    public int? Count { get; set; } = 1;

    [ValidateNever]
    public string Slug { get; set; } = "";

    [ValidateNever]
    public string GroupName { get; set; } = "";

    /// <summary>A committee's seats represent councils.</summary>
    [ValidateNever]
    public bool Represents { get; set; }

    [ValidateNever]
    public IReadOnlyList<SelectListItem> Councils { get; set; } = [];
}
