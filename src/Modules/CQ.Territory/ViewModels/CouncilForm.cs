using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Territory.ViewModels;

/// <summary>Opens or edits the council of a quartier.</summary>
public sealed class CouncilForm
{
    [Display(Name = "Nom du conseil")]
    [Required(ErrorMessage = "Indiquez le nom du conseil.")]
    [StringLength(150, ErrorMessage = "Le nom compte au plus 150 caractères.")]
    public string? Name { get; set; }

    [Display(Name = "Premier jour du conseil")]
    [Required(ErrorMessage = "Indiquez le premier jour du conseil.")]
    public DateOnly? FoundedOn { get; set; }

    [Display(Name = "Adresse électronique du conseil", Description = "Affichée sur la page du quartier.")]
    [EmailAddress(ErrorMessage = "Cette adresse n’est pas complète, par exemple conseil@exemple.fr.")]
    [StringLength(254, ErrorMessage = "L’adresse compte au plus 254 caractères.")]
    public string? ContactEmail { get; set; }

    [Display(Name = "Référence de la délibération", Description = "Celle qui donne son nom au conseil.")]
    [StringLength(200, ErrorMessage = "La référence compte au plus 200 caractères.")]
    public string? ActReference { get; set; }

    [Display(Name = "Date de la délibération")]
    public DateOnly? ActDate { get; set; }

    public long Seen { get; set; }

    [ValidateNever]
    public string Slug { get; set; } = "";

    [ValidateNever]
    public string NeighbourhoodName { get; set; } = "";

    [ValidateNever]
    public bool IsNew { get; set; }
}
