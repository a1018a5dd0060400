using System.ComponentModel.DataAnnotations;
using CQ.Contents.Models;
using CQ.Contents.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Contents.ViewModels;

/// <summary>A word to the author of what was proposed.</summary>
public sealed class SendBackForm
{
    [Display(Name = "Votre mot", Description = "Ce qu’il faudrait changer pour publier. La personne le reçoit tel quel.")]
    [Required(ErrorMessage = "Dites en un mot ce qui manque : la personne qui l’a écrit le recevra.")]
    [StringLength(ReviewContent.WordLength, ErrorMessage = "Ce mot compte au plus 2 000 caractères.")]
    public string? Word { get; set; }

    public long Seen { get; set; }

    [BindNever]
    [ValidateNever]
    public ContentItem Item { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public IContentType Type { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public string? AskedBy { get; set; }
}
