using System.ComponentModel.DataAnnotations;
using CQ.Users.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Users.ViewModels;

/// <summary>A passkey that is being made.</summary>
public sealed class PasskeyForm
{
    [Display(Name = "Nom de cette clé", Description = "Pour la reconnaître plus tard : le nom de l’appareil, par exemple.")]
    [Required(ErrorMessage = "Donnez un nom à cette clé.")]
    [StringLength(Passkey.NameLength, ErrorMessage = "Ce nom est trop long.")]
    public string Name { get; set; } = "";

    [Display(Name = "Mot de passe actuel", Description = "Pour être sûrs que c’est bien vous.")]
    [DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }

    public PasskeyAnswer Answer { get; set; } = new();

    public string? Retour { get; set; }

    [BindNever]
    [ValidateNever]
    public PasskeyQuestion? Question { get; set; }

    /// <summary>During sign-in: the set-up is demanded, not chosen.</summary>
    [BindNever]
    [ValidateNever]
    public bool IsDemanded { get; set; }

    /// <summary>There is a second factor already: a session left open must not be enough.</summary>
    [BindNever]
    [ValidateNever]
    public bool AsksPassword { get; set; }
}
