using System.ComponentModel.DataAnnotations;

namespace CQ.Users.ViewModels;

public sealed class PasswordForm
{
    [Display(Name = "Mot de passe actuel")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Indiquez votre mot de passe actuel.")]
    public string CurrentPassword { get; set; } = "";

    [Display(Name = "Nouveau mot de passe", Description = "Quatre ou cinq mots sans rapport entre eux, séparés par des espaces, ou au moins douze caractères mêlant lettres, chiffres et signes.")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Choisissez un mot de passe.")]
    public string NewPassword { get; set; } = "";
}
