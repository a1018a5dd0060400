using System.ComponentModel.DataAnnotations;
using CQ.Users.Services.Accounts;

namespace CQ.Users.ViewModels;

public sealed class SignInForm
{
    [Display(Name = "Adresse de courriel")]
    [Required(ErrorMessage = "Indiquez votre adresse de courriel.")]
    [StringLength(EmailAddress.MaximumLength, ErrorMessage = "Cette adresse est trop longue.")]
    public string Email { get; set; } = "";

    [Display(Name = "Mot de passe")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Indiquez votre mot de passe.")]
    public string Password { get; set; } = "";

    /// <summary>Address to go back to, from the query.</summary>
    public string? Retour { get; set; }
}
