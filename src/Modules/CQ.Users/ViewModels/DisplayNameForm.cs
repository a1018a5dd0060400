using System.ComponentModel.DataAnnotations;
using CQ.Users.Services.Accounts;

namespace CQ.Users.ViewModels;

public sealed class DisplayNameForm
{
    [Display(Name = "Nom affiché", Description = "Votre nom, ou celui sous lequel vous voulez paraître. Il sera vu de tous.")]
    [Required(ErrorMessage = "Indiquez le nom sous lequel vous voulez paraître.")]
    [StringLength(DisplayNames.MaximumLength, ErrorMessage = "Ce nom est trop long : 80 caractères au plus.")]
    public string DisplayName { get; set; } = "";
}
