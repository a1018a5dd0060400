using System.ComponentModel.DataAnnotations;
using CQ.Users.Services.Accounts;

namespace CQ.Users.ViewModels;

public sealed class EmailForm
{
    [Display(Name = "Adresse de courriel")]
    [Required(ErrorMessage = "Indiquez votre adresse de courriel.")]
    [StringLength(EmailAddress.MaximumLength, ErrorMessage = "Cette adresse est trop longue.")]
    public string Email { get; set; } = "";
}
