using System.ComponentModel.DataAnnotations;
using CQ.Contents.Models;
using CQ.Contents.Services.Comments;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Contents.ViewModels;

/// <summary>One comment before its moderators: as it stands, who says what against it, and the decision.</summary>
public sealed class ModerationForm
{
    [Display(Name = "La règle qu’il enfreint")]
    public ModerationRule? Rule { get; set; }

    [Display(Name = "Votre explication", Description = "L’auteur du commentaire recevra ces mots.")]
    [StringLength(CommentHiding.TextLength, ErrorMessage = "Le texte dépasse 2 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    /// <summary>Which button: <c>masquer</c>, <c>garder</c>, <c>retablir</c>, <c>maintenir</c>.</summary>
    public string? Decision { get; set; }

    [BindNever]
    [ValidateNever]
    public Comment Comment { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public CommentSubject? Subject { get; set; }

    [BindNever]
    [ValidateNever]
    public string Author { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<CommentReport> Reports { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public CommentHiding? Hiding { get; set; }

    /// <summary>The viewer hid it: another person answers.</summary>
    [BindNever]
    [ValidateNever]
    public bool HidByViewer { get; set; }
}
