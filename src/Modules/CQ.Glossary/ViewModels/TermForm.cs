using System.ComponentModel.DataAnnotations;
using CQ.Glossary.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Glossary.ViewModels;

/// <summary>Writes a term, new or known.</summary>
public sealed class TermForm
{
    [Display(Name = "Terme", Description = "Au singulier, comme on le lit dans les documents.")]
    [Required(ErrorMessage = "Indiquez le terme, avec des lettres ou des chiffres.")]
    [StringLength(TermWords.TitleLength, ErrorMessage = "Le terme compte au plus 80 caractères.")]
    public string? Title { get; set; }

    [Display(Name = "Explication", Description = "Une phrase ou deux, avec des mots de tous les jours.")]
    [Required(ErrorMessage = "Expliquez le terme en une phrase ou deux.")]
    [StringLength(TermWords.SummaryLength, ErrorMessage = "L’explication compte au plus 400 caractères : gardez la suite pour « Pour aller plus loin ».")]
    public string? Summary { get; set; }

    [Display(Name = "Pour aller plus loin", Description = "Un exemple, un chiffre, un lien. En Markdown.")]
    [StringLength(TermWords.TextLength, ErrorMessage = "Ce texte compte au plus 8 000 caractères.")]
    public string? Text { get; set; }

    /// <summary>The version that was on the screen.</summary>
    public long Seen { get; set; }

    /// <summary>Empty for a new term.</summary>
    [BindNever]
    [ValidateNever]
    public string Slug { get; set; } = "";

    /// <summary>What somebody else saved meanwhile.</summary>
    [BindNever]
    [ValidateNever]
    public GlossaryTerm? Theirs { get; set; }

    public static TermForm Of(GlossaryTerm term) =>
        new() { Title = term.Title, Summary = term.Summary, Text = term.Text, Seen = term.Version, Slug = term.Slug };
}
