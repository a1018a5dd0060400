using System.ComponentModel.DataAnnotations;
using CQ.Search.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Search.ViewModels;

/// <summary>Writes a group of synonyms, new or known.</summary>
public sealed class SynonymForm
{
    [Display(Name = "Mots qui veulent dire la même chose", Description = "Séparés par des virgules : « vélo, bicyclette, deux-roues ». Qui cherche l’un trouve les autres.")]
    [Required(ErrorMessage = "Donnez au moins deux mots, séparés par des virgules.")]
    [StringLength(800, ErrorMessage = "Cette liste est trop longue : faites deux groupes.")]
    public string? Line { get; set; }

    /// <summary>The version that was on the screen.</summary>
    public long Seen { get; set; }

    [BindNever]
    [ValidateNever]
    public Guid Id { get; set; }

    public static SynonymForm Of(SynonymGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return new() { Line = string.Join(", ", group.Expressions), Seen = group.Version, Id = group.Id };
    }
}
