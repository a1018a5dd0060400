using System.ComponentModel.DataAnnotations;
using CQ.Users.Services.Accounts;

namespace CQ.Users.ViewModels;

public sealed class AddressForm
{
    [Display(Name = "Nouvelle adresse de courriel", Description = "Nous y enverrons un lien à confirmer. D’ici là, l’adresse actuelle reste en usage.")]
    [Required(ErrorMessage = "Indiquez la nouvelle adresse.")]
    [StringLength(EmailAddress.MaximumLength, ErrorMessage = "Cette adresse est trop longue.")]
    public string NewEmail { get; set; } = "";

    [Display(Name = "Mot de passe actuel")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Indiquez votre mot de passe actuel.")]
    public string CurrentPassword { get; set; } = "";
}
