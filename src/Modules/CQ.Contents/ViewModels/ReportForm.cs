using System.ComponentModel.DataAnnotations;
using CQ.Contents.Models;
using CQ.Contents.Services.Comments;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Contents.ViewModels;

public sealed class ReportForm
{
    [Display(Name = "Pourquoi signaler ce commentaire ?")]
    [Required(ErrorMessage = "Choisissez une raison.")]
    public ModerationRule? Rule { get; set; }

    [Display(Name = "Votre explication (facultatif)")]
    [StringLength(CommentReport.TextLength, ErrorMessage = "Votre explication dépasse 1 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [Display(Name = "Votre adresse électronique (facultatif)", Description = "Pour vous dire ce qui a été décidé ; elle est effacée ensuite.")]
    [EmailAddress(ErrorMessage = "Cette adresse n’est pas complète.")]
    [StringLength(CommentReport.EmailLength, ErrorMessage = "Cette adresse est trop longue.")]
    public string? Email { get; set; }

    [BindNever]
    [ValidateNever]
    public Comment Comment { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public CommentSubject Subject { get; set; } = null!;

    /// <summary>Somebody without an account.</summary>
    [BindNever]
    [ValidateNever]
    public bool IsNameless { get; set; }
}
