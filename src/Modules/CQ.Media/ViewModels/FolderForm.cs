using System.ComponentModel.DataAnnotations;
using CQ.Media.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Media.ViewModels;

/// <summary>Names a folder, new or known.</summary>
public sealed class FolderForm
{
    [Display(Name = "Nom du dossier")]
    [Required(ErrorMessage = "Donnez un nom au dossier, avec des lettres ou des chiffres.")]
    [StringLength(MediaLimits.FolderNameLength, ErrorMessage = "Le nom du dossier compte au plus 80 caractères.")]
    public string? Name { get; set; }

    public string? Lieu { get; set; }

    /// <summary>The folder it lies in.</summary>
    public Guid? Dans { get; set; }

    [BindNever]
    [ValidateNever]
    public MediaFolder? Folder { get; set; }
}
