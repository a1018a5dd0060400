using System.ComponentModel.DataAnnotations;

namespace CQ.Territory.ViewModels;

/// <summary>Names the sector.</summary>
public sealed class SectorForm
{
    [Display(Name = "Nom du secteur")]
    [Required(ErrorMessage = "Indiquez le nom du secteur.")]
    [StringLength(100, ErrorMessage = "Le nom compte au plus 100 caractères.")]
    public string? Name { get; set; }

    [Display(Name = "Ville")]
    [Required(ErrorMessage = "Indiquez la ville.")]
    [StringLength(100, ErrorMessage = "Le nom compte au plus 100 caractères.")]
    public string? City { get; set; }

    [Display(Name = "Présentation", Description = "En Markdown. Elle reste dans l’administration.")]
    [StringLength(10_000, ErrorMessage = "La présentation compte au plus 10 000 caractères.")]
    public string? Description { get; set; }

    public long Seen { get; set; }
}
