using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Territory.ViewModels;

/// <summary>Edits a quartier; an animation team edits the presentation alone.</summary>
public sealed class NeighbourhoodForm
{
    [Display(Name = "Nom du quartier")]
    [StringLength(100, ErrorMessage = "Le nom compte au plus 100 caractères.")]
    public string? Name { get; set; }

    [Display(Name = "Présentation", Description = "En Markdown.")]
    [StringLength(20_000, ErrorMessage = "La présentation compte au plus 20 000 caractères.")]
    public string? Description { get; set; }

    [Display(Name = "Arrondissement")]
    public Guid? BoroughId { get; set; }

    [Display(Name = "Teinte et motif sur la carte", Description = "Deux quartiers voisins ont des numéros différents.")]
    [Range(1, 12, ErrorMessage = "Écrivez un nombre entier entre 1 et 12.")]
    public int Colour { get; set; }

    public long Seen { get; set; }

    [ValidateNever]
    public string Slug { get; set; } = "";

    [ValidateNever]
    public string Title { get; set; } = "";

    /// <summary>False for an animation team.</summary>
    [ValidateNever]
    public bool MayEditAll { get; set; }

    [ValidateNever]
    public bool IsClosed { get; set; }

    [ValidateNever]
    public IReadOnlyList<SelectListItem> Boroughs { get; set; } = [];

    /// <summary>What somebody else saved meanwhile.</summary>
    [ValidateNever]
    public string? Theirs { get; set; }
}
