using System.ComponentModel.DataAnnotations;
using CQ.Abstractions.Data;
using CQ.Media.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Media.ViewModels;

/// <summary>The words about a file, and the page around them.</summary>
public sealed class FileForm
{
    [Display(Name = "Nom", Description = "Sous lequel le fichier se télécharge. Changer le nom ne casse aucun lien.")]
    [Required(ErrorMessage = "Donnez un nom au fichier.")]
    [StringLength(MediaLimits.NameLength - 8, ErrorMessage = "Le nom compte au plus 112 caractères.")]
    public string? Name { get; set; }

    [Display(Name = "Texte de remplacement", Description = "Ce que montre l’image, en une phrase, pour les personnes qui ne la voient pas.")]
    [StringLength(MediaLimits.AltLength, ErrorMessage = "Le texte de remplacement compte au plus 300 caractères.")]
    public string? AltText { get; set; }

    [Display(Name = "Image décorative : elle n’apprend rien que le texte à côté ne dise")]
    public bool IsDecorative { get; set; }

    [Display(Name = "Légende")]
    [StringLength(MediaLimits.CaptionLength, ErrorMessage = "La légende compte au plus 500 caractères.")]
    public string? Caption { get; set; }

    [Display(Name = "Crédit", Description = "Qui a fait l’image ou le document, et sous quelle licence.")]
    [StringLength(MediaLimits.CreditLength, ErrorMessage = "Le crédit compte au plus 150 caractères.")]
    public string? Credit { get; set; }

    [Display(Name = "Dossier")]
    public Guid? FolderId { get; set; }

    [Display(Name = "Qui peut voir ce fichier")]
    public Guid AudienceId { get; set; }

    /// <summary>The version that was on the screen.</summary>
    public long Seen { get; set; }

    [BindNever]
    [ValidateNever]
    public MediaFile File { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public string Sender { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public bool MayChange { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<MediaFolder> Folders { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<AudienceChoice> Audiences { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<SubjectInfo> UsedBy { get; set; } = [];

    /// <summary>Texts that use it and that the viewer may not read.</summary>
    [BindNever]
    [ValidateNever]
    public int UsedElsewhere { get; set; }

    public static FileForm Of(MediaFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new FileForm
        {
            Name = Path.GetFileNameWithoutExtension(file.Name),
            AltText = file.AltText,
            IsDecorative = file.IsDecorative,
            Caption = file.Caption,
            Credit = file.Credit,
            FolderId = file.FolderId,
            AudienceId = file.AudienceId,
            Seen = file.Version,
        };
    }
}
