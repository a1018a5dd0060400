using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Territory.ViewModels;

/// <summary>A quartier with council, team and seats, in one form (R129).</summary>
public sealed class NewNeighbourhoodForm
{
    [Display(Name = "Nom du quartier")]
    [Required(ErrorMessage = "Indiquez le nom du quartier.")]
    [StringLength(100, ErrorMessage = "Le nom compte au plus 100 caractères.")]
    public string? Name { get; set; }

    [Display(Name = "Adresse de la page", Description = "Laissez vide : elle est faite à partir du nom. Elle ne changera plus.")]
    [StringLength(80, ErrorMessage = "L’adresse compte au plus 80 caractères.")]
    public string? Slug { get; set; }

    [Display(Name = "Présentation", Description = "En Markdown. L’équipe d’animation pourra la modifier.")]
    [StringLength(20_000, ErrorMessage = "La présentation compte au plus 20 000 caractères.")]
    public string? Description { get; set; }

    [Display(Name = "Arrondissement")]
    public Guid? BoroughId { get; set; }

    [Display(Name = "Nom du conseil", Description = "Laissez vide s’il porte le nom du quartier.")]
    [StringLength(150, ErrorMessage = "Le nom compte au plus 150 caractères.")]
    public string? CouncilName { get; set; }

    [Display(Name = "Adresse électronique du conseil", Description = "Affichée sur la page du quartier.")]
    [EmailAddress(ErrorMessage = "Cette adresse n’est pas complète, par exemple conseil@exemple.fr.")]
    [StringLength(254, ErrorMessage = "L’adresse compte au plus 254 caractères.")]
    public string? ContactEmail { get; set; }

    [Display(Name = "Premier jour du conseil")]
    [Required(ErrorMessage = "Indiquez le premier jour du conseil.")]
    public DateOnly? FoundedOn { get; set; }

    [Display(Name = "Référence de la délibération", Description = "Celle qui fixe le nom et le tracé du quartier.")]
    [Required(ErrorMessage = "Indiquez la référence de la délibération.")]
    [StringLength(200, ErrorMessage = "La référence compte au plus 200 caractères.")]
    public string? ActReference { get; set; }

    [Display(Name = "Date de la délibération")]
    public DateOnly? ActDate { get; set; }

    [Display(Name = "Sièges de l’équipe d’animation", Description = "Zéro pour créer l’équipe plus tard.")]
    [Required(ErrorMessage = "Indiquez le nombre de sièges.")]
    [Range(0, 50, ErrorMessage = "Écrivez un nombre entier entre 0 et 50.")]
    public int? TeamSeats { get; set; } = 6;

    [Display(Name = "Un de ces sièges est celui de la trésorerie")]
    public bool WithTreasurer { get; set; }

    [Display(Name = "Ajouter ses sièges au comité budgétaire", Description = "Autant que la charte en donne à chaque conseil.")]
    public bool WithCommitteeSeats { get; set; }

    [Display(Name = "Tracé (GeoJSON)", Description = "Un polygone en degrés (WGS84), longitude puis latitude.")]
    public string? GeoJson { get; set; }

    [Display(Name = "Ou un fichier GeoJSON")]
    [ValidateNever]
    public IFormFile? File { get; set; }

    [Display(Name = "Remarque sur le tracé", Description = "Par exemple « tracé approximatif ». Elle est affichée sous la carte.")]
    [StringLength(500, ErrorMessage = "La remarque compte au plus 500 caractères.")]
    public string? BoundaryNote { get; set; }

    [ValidateNever]
    public IReadOnlyList<SelectListItem> Boroughs { get; set; } = [];
}
