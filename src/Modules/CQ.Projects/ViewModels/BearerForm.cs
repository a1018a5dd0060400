using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

public sealed class BearerForm : ProjectForm
{
    [Display(Name = "Adresse électronique du compte", Description = "Celle avec laquelle la nouvelle personne se connecte. Elle n’est jamais affichée.")]
    [Required(ErrorMessage = "Indiquez l’adresse d’un compte.")]
    [StringLength(254, ErrorMessage = "Cette adresse est trop longue.")]
    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    [Display(Name = "Cette personne m’a dit qu’elle s’engage à suivre le projet jusqu’à sa livraison")]
    public bool Pledged { get; set; }

    [BindNever]
    [ValidateNever]
    public string Bearer { get; set; } = "";
}
