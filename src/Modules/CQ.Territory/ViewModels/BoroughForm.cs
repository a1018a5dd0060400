using System.ComponentModel.DataAnnotations;

namespace CQ.Territory.ViewModels;

/// <summary>Adds or renames a borough.</summary>
public sealed class BoroughForm
{
    [Display(Name = "Numéro")]
    [Required(ErrorMessage = "Indiquez le numéro de l’arrondissement.")]
    [Range(1, 99, ErrorMessage = "Écrivez un nombre entier entre 1 et 99.")]
    public int? Number { get; set; }

    [Display(Name = "Nom")]
    [Required(ErrorMessage = "Indiquez le nom de l’arrondissement.")]
    [StringLength(100, ErrorMessage = "Le nom compte au plus 100 caractères.")]
    public string? Name { get; set; }

    public bool IsNew { get; set; }
}
