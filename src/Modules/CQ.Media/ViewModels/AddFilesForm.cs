using System.ComponentModel.DataAnnotations;
using CQ.Media.Models;
using CQ.Media.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Media.ViewModels;

/// <summary>Sends files. Without script all at once, and the alternative texts are asked afterwards where there are several.</summary>
public sealed class AddFilesForm
{
    [Display(Name = "Fichiers", Description = "Images jusqu’à 25 Mo, documents et sons jusqu’à 40 Mo, 20 fichiers à la fois.")]
    public List<IFormFile>? Files { get; set; }

    [Display(Name = "Texte de remplacement", Description = "Pour une image : ce qu’elle montre, en une phrase, pour les personnes qui ne la voient pas.")]
    [StringLength(MediaLimits.AltLength, ErrorMessage = "Le texte de remplacement compte au plus 300 caractères.")]
    public string? AltText { get; set; }

    [Display(Name = "Image décorative : elle n’apprend rien que le texte à côté ne dise")]
    public bool IsDecorative { get; set; }

    [Display(Name = "Médiathèque")]
    public string? Lieu { get; set; }

    [Display(Name = "Dossier")]
    public Guid? Dossier { get; set; }

    [Display(Name = "Qui peut voir ces fichiers")]
    public Guid AudienceId { get; set; }

    [BindNever]
    [ValidateNever]
    public MediaPlace Place { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<MediaFolder> Folders { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<AudienceChoice> Audiences { get; set; } = [];
}
