using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Users.ViewModels;

public sealed class SignInCodeForm
{
    [Display(Name = "Code", Description = "Les six chiffres de votre application, ou l’un de vos codes de secours.")]
    [Required(ErrorMessage = "Tapez le code.")]
    [StringLength(40, ErrorMessage = "Ce code est trop long.")]
    public string Code { get; set; } = "";

    public string? Retour { get; set; }

    /// <summary>For one of the person's passkeys; null when they have none.</summary>
    [BindNever]
    [ValidateNever]
    public PasskeyQuestion? Question { get; set; }

    [BindNever]
    [ValidateNever]
    public bool HasApplication { get; set; }
}
