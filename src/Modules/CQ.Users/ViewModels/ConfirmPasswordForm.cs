using System.ComponentModel.DataAnnotations;

namespace CQ.Users.ViewModels;

public class ConfirmPasswordForm
{
    [Display(Name = "Mot de passe actuel", Description = "Pour être sûrs que c’est bien vous.")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Indiquez votre mot de passe actuel.")]
    public string CurrentPassword { get; set; } = "";
}
