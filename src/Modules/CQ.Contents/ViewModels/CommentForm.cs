using System.ComponentModel.DataAnnotations;
using CQ.Contents.Models;
using CQ.Contents.Services.Comments;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Contents.ViewModels;

public sealed class CommentForm
{
    [Display(Name = "Votre commentaire", Description = "Restez courtois, parlez du sujet, ne donnez pas d’informations privées.")]
    [Required(ErrorMessage = "Écrivez votre commentaire.")]
    [StringLength(Comment.BodyLength, ErrorMessage = "Le commentaire dépasse 4 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Body { get; set; }

    [BindNever]
    [ValidateNever]
    public CommentSubject Subject { get; set; } = null!;

    /// <summary>What it answers.</summary>
    [BindNever]
    [ValidateNever]
    public Comment? Answered { get; set; }

    [BindNever]
    [ValidateNever]
    public string AnsweredName { get; set; } = "";

    /// <summary>An earlier comment is being corrected.</summary>
    [BindNever]
    [ValidateNever]
    public bool IsCorrection { get; set; }
}
