using System.ComponentModel.DataAnnotations;
using CQ.Contents.Models;
using CQ.Publishing.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Publishing.ViewModels;

/// <summary>Gives a document its file, or another one.</summary>
public sealed class DocumentFileForm
{
    [Display(Name = "Fichier", Description = "PDF de préférence ; texte, tableau et image conviennent aussi. 40 Mo au plus.")]
    [Required(ErrorMessage = "Choisissez un fichier.")]
    public IFormFile? File { get; set; }

    /// <summary>Version of the item that was on the screen.</summary>
    public long Seen { get; set; }

    [BindNever, ValidateNever]
    public ContentItem Item { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<DocumentFile> Former { get; set; } = [];

    /// <summary>Of the latest version.</summary>
    [BindNever, ValidateNever]
    public Guid? Current { get; set; }
}
