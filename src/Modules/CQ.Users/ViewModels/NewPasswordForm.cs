using System.ComponentModel.DataAnnotations;

namespace CQ.Users.ViewModels;

public sealed class NewPasswordForm : LinkForm
{
    [Display(Name = "Nouveau mot de passe", Description = "Quatre ou cinq mots sans rapport entre eux, séparés par des espaces, ou au moins douze caractères mêlant lettres, chiffres et signes.")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Choisissez un mot de passe.")]
    public string Password { get; set; } = "";
}
