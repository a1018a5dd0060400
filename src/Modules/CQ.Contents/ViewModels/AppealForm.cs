using System.ComponentModel.DataAnnotations;
using CQ.Contents.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Contents.ViewModels;

public sealed class AppealForm
{
    [Display(Name = "Pourquoi ce commentaire devrait-il être affiché ?")]
    [Required(ErrorMessage = "Dites pourquoi ce commentaire devrait être affiché.")]
    [StringLength(CommentHiding.TextLength, ErrorMessage = "Le texte dépasse 2 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [BindNever]
    [ValidateNever]
    public Comment Comment { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public CommentHiding Hiding { get; set; } = null!;
}
