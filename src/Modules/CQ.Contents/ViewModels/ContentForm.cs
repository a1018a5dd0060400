using System.ComponentModel.DataAnnotations;
using CQ.Contents.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Contents.ViewModels;

/// <summary>What an editor types and chooses, for every type; the type's own fields are bound beside it under the prefix <c>Fields</c>.</summary>
public sealed class ContentForm
{
    public const string Save = "enregistrer";
    public const string Publish = "publier";
    public const string Review = "relecture";
    public const string Preview = "apercu";

    /// <summary>Longer than a text may be, so that what is too long comes back into its field with a message.</summary>
    public const int FormLimit = 24_000_000;

    [Display(Name = "Titre")]
    [Required(ErrorMessage = "Indiquez un titre.")]
    [StringLength(ContentWords.TitleLength, ErrorMessage = "Le titre compte au plus 160 caractères.")]
    public string? Title { get; set; }

    [Display(Name = "En une phrase", Description = "Elle paraît dans les listes et sous le titre.")]
    [StringLength(ContentWords.SummaryLength, ErrorMessage = "Cette phrase compte au plus 400 caractères.")]
    public string? Summary { get; set; }

    [Display(Name = "Texte")]
    [StringLength(ContentWords.BodyLength, ErrorMessage = "Le texte compte au plus 200 000 caractères : partagez-le en plusieurs pages, ou joignez un document.")]
    public string? Body { get; set; }

    public Guid? PictureId { get; set; }

    [Display(Name = "Image", Description = "Elle paraît en haut de la page et dans les listes.")]
    public IFormFile? Picture { get; set; }

    [Display(Name = "Que montre l’image ?", Description = "Une phrase, pour qui ne la voit pas.")]
    public string? PictureAlt { get; set; }

    [Display(Name = "Retirer cette image")]
    public bool NoPicture { get; set; }

    [Display(Name = "Où paraît-il ?")]
    [Required(ErrorMessage = "Choisissez où il paraît.")]
    public string? Place { get; set; }

    [Display(Name = "Qui peut lire ?")]
    [Required(ErrorMessage = "Choisissez qui peut lire.")]
    public string? Audience { get; set; }

    [Display(Name = "Publier à partir du", Description = "Vide : tout de suite.")]
    public DateOnly? PublishOn { get; set; }

    [Display(Name = "à (heure)", Description = "Par exemple 19 h 30. Vide : minuit.")]
    [StringLength(10, ErrorMessage = "Écrivez l’heure ainsi : 19 h 30.")]
    public string? PublishTime { get; set; }

    [Display(Name = "Retirer après le", Description = "Ce jour compris. Vide : jamais.")]
    public DateOnly? ExpireOn { get; set; }

    [Display(Name = "à (heure)", Description = "Vide : à la fin de la journée.")]
    [StringLength(10, ErrorMessage = "Écrivez l’heure ainsi : 19 h 30.")]
    public string? ExpireTime { get; set; }

    [Display(Name = "Adresse", Description = "La fin de l’adresse de la page. Vide : faite à partir du titre. Les anciennes adresses continuent de mener à la page.")]
    [StringLength(80, ErrorMessage = "L’adresse compte au plus 80 caractères.")]
    public string? Slug { get; set; }

    [Display(Name = "Thèmes")]
    public IList<string> Topics { get; set; } = [];

    [Display(Name = "Mots-clés", Description = "Séparés par des virgules, douze au plus.")]
    [StringLength(600, ErrorMessage = "Les mots-clés sont trop longs.")]
    public string? Tags { get; set; }

    [Display(Name = "Langue du texte")]
    public string? Language { get; set; }

    [Display(Name = "Les lectrices et lecteurs peuvent commenter")]
    public bool CommentsOpen { get; set; }

    [Display(Name = "Ce que vous avez changé", Description = "Pour s’y retrouver dans l’historique.")]
    [StringLength(ContentWords.NoteLength, ErrorMessage = "La note compte au plus 200 caractères.")]
    public string? Note { get; set; }

    /// <summary>Of the item; chosen when the form of a new one is opened.</summary>
    public Guid Id { get; set; }

    /// <summary>The item's version that was on the screen; 0 for a new item.</summary>
    public long Seen { get; set; }

    /// <summary>Number of the text's version that was on the screen; 0 for a new item.</summary>
    public int BasedOn { get; set; }

    /// <summary>The button that was pressed.</summary>
    public string? Act { get; set; }

    [BindNever]
    [ValidateNever]
    public EditorScreen Screen { get; set; } = null!;
}
