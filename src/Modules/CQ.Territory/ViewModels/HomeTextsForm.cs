using System.ComponentModel.DataAnnotations;

namespace CQ.Territory.ViewModels;

/// <summary>The text of the home page, in two languages.</summary>
public sealed class HomeTextsForm
{
    public const string Preview = "apercu";

    [Display(Name = "Texte français", Description = "En Markdown. Il se lit sous « Comment participer ».")]
    [Required(ErrorMessage = "Écrivez le texte français.")]
    [StringLength(20_000, ErrorMessage = "Ce texte compte au plus 20 000 caractères.")]
    public string? French { get; set; }

    [Display(Name = "Texte anglais", Description = "Laissez vide : le texte français est alors montré à tout le monde.")]
    [StringLength(20_000, ErrorMessage = "Ce texte compte au plus 20 000 caractères.")]
    public string? English { get; set; }
}
