using System.ComponentModel.DataAnnotations;

namespace CQ.Users.ViewModels;

public sealed class SignInCodeForm
{
    [Display(Name = "Code", Description = "Les six chiffres que montre votre application, ou l’un de vos codes de secours.")]
    [Required(ErrorMessage = "Tapez le code.")]
    [StringLength(40, ErrorMessage = "Ce code est trop long.")]
    public string Code { get; set; } = "";

    public string? Retour { get; set; }
}
