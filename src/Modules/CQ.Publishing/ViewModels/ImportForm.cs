using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Publishing.ViewModels;

/// <summary>An export is sent.</summary>
public sealed class ImportForm
{
    /// <summary>Value of the choice « le secteur ».</summary>
    public const string Sector = "secteur";

    [Display(Name = "Fichier d’export (XML)", Description = "Dans l’ancien site : « Outils », « Exporter », « Tout le contenu ». 60 Mo au plus.")]
    [Required(ErrorMessage = "Choisissez le fichier d’export.")]
    public IFormFile? File { get; set; }

    [Display(Name = "Images et documents (ZIP)", Description = "Une archive du dossier « wp-content/uploads », 100 Mo au plus. Sans elle, les textes sont repris sans leurs images.")]
    public IFormFile? Uploads { get; set; }

    [Display(Name = "Où vont les contenus", Description = "Vous pourrez choisir un autre endroit pour chaque catégorie.")]
    public string Place { get; set; } = Sector;

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<SelectListItem> Places { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<ImportRow> Runs { get; set; } = [];
}
