using System.ComponentModel.DataAnnotations;
using CQ.Territory.Composing;
using CQ.Territory.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Territory.ViewModels;

/// <summary>A text or a picture of the editors' own.</summary>
public sealed class OwnBlockForm
{
    public const string Preview = "apercu";

    [Display(Name = "Titre", Description = "Il se lit dans la marge, comme celui des autres blocs.")]
    [Required(ErrorMessage = "Donnez un titre à ce bloc.")]
    [StringLength(OwnBlockWords.TitleLength, ErrorMessage = "Le titre compte au plus 100 caractères.")]
    public string? Title { get; set; }

    [Display(Name = "Texte", Description = "En Markdown.")]
    [StringLength(OwnBlockWords.BodyLength, ErrorMessage = "Ce texte compte au plus 20 000 caractères.")]
    public string? Body { get; set; }

    [Display(Name = "Adresse de l’image", Description = "Celle d’une image de la médiathèque, copiée de sa page.")]
    [StringLength(1000, ErrorMessage = "Cette adresse est trop longue.")]
    public string? Picture { get; set; }

    [Display(Name = "Ce que l’image montre", Description = "Pour celles et ceux qui ne la voient pas : une courte phrase.")]
    [StringLength(OwnBlockWords.AltLength, ErrorMessage = "La description compte au plus 300 caractères.")]
    public string? Alt { get; set; }

    [Display(Name = "Réservé aux membres du conseil", Description = "Ce bloc se place alors dans l’espace des membres, en bas de la page.")]
    public bool MembersOnly { get; set; }

    public long Seen { get; set; }

    [BindNever]
    [ValidateNever]
    public BlockKind Kind { get; set; }

    /// <summary>Whether the viewer may write for members: they belong to the council.</summary>
    [BindNever]
    [ValidateNever]
    public bool HasMembers { get; set; }

    /// <summary>Path of the composing screen.</summary>
    [BindNever]
    [ValidateNever]
    public string AdminPath { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public string PageTitle { get; set; } = "";

    /// <summary>Null for a new one.</summary>
    [BindNever]
    [ValidateNever]
    public Guid? Id { get; set; }

    [BindNever]
    [ValidateNever]
    public bool ShowsPreview { get; set; }

    /// <summary>What somebody else saved meanwhile.</summary>
    [BindNever]
    [ValidateNever]
    public PlacedBlock? Theirs { get; set; }
}
