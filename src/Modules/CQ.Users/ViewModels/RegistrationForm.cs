using System.ComponentModel.DataAnnotations;
using CQ.Users.Services.Accounts;

namespace CQ.Users.ViewModels;

public sealed class RegistrationForm
{
    [Display(Name = "Nom affiché", Description = "Votre nom, ou celui sous lequel vous voulez paraître. Il sera vu de tous.")]
    [Required(ErrorMessage = "Indiquez le nom sous lequel vous voulez paraître.")]
    [StringLength(DisplayNames.MaximumLength, ErrorMessage = "Ce nom est trop long : 80 caractères au plus.")]
    public string DisplayName { get; set; } = "";

    [Display(Name = "Adresse de courriel", Description = "Elle sert à vous connecter et à vous écrire. Personne d’autre ne la voit.")]
    [Required(ErrorMessage = "Indiquez votre adresse de courriel.")]
    [StringLength(EmailAddress.MaximumLength, ErrorMessage = "Cette adresse est trop longue.")]
    public string Email { get; set; } = "";

    [Display(Name = "Mot de passe", Description = "Quatre ou cinq mots sans rapport entre eux, séparés par des espaces, ou au moins douze caractères mêlant lettres, chiffres et signes.")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Choisissez un mot de passe.")]
    public string Password { get; set; } = "";

    [Display(Name = "J’ai 15 ans ou plus")]
    public bool IsFifteenOrOlder { get; set; }
}
