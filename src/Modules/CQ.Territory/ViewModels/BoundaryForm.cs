using System.ComponentModel.DataAnnotations;
using CQ.Territory.Geography;
using CQ.Territory.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Territory.ViewModels;

/// <summary>A new outline, with its act (L2), and the outlines before it.</summary>
public sealed class BoundaryForm
{
    [Display(Name = "Tracé (GeoJSON)", Description = "Un polygone en degrés (WGS84), longitude puis latitude.")]
    public string? GeoJson { get; set; }

    [Display(Name = "Ou un fichier GeoJSON")]
    [ValidateNever]
    public IFormFile? File { get; set; }

    [Display(Name = "En vigueur à partir du", Description = "Le tracé précédent finit la veille. La même date corrige le tracé en place.")]
    [Required(ErrorMessage = "Indiquez le premier jour de ce tracé.")]
    public DateOnly? From { get; set; }

    [Display(Name = "Référence de la délibération")]
    [Required(ErrorMessage = "Indiquez la référence de la délibération qui fixe ce tracé.")]
    [StringLength(200, ErrorMessage = "La référence compte au plus 200 caractères.")]
    public string? ActReference { get; set; }

    [Display(Name = "Date de la délibération")]
    public DateOnly? ActDate { get; set; }

    [Display(Name = "Remarque sur le tracé", Description = "Par exemple « tracé approximatif ». Elle est affichée sous la carte.")]
    [StringLength(500, ErrorMessage = "La remarque compte au plus 500 caractères.")]
    public string? Note { get; set; }

    [ValidateNever]
    public string Slug { get; set; } = "";

    [ValidateNever]
    public string Name { get; set; } = "";

    [ValidateNever]
    public IReadOnlyList<Boundary> History { get; set; } = [];

    [ValidateNever]
    public IReadOnlyList<TilingFault> Faults { get; set; } = [];

    [ValidateNever]
    public TerritoryMap? Map { get; set; }
}
