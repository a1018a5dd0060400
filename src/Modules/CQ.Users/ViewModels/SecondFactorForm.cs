using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Users.ViewModels;

public sealed class SecondFactorForm
{
    /// <summary>The offered secret, protected; see SecondFactorProposal.</summary>
    public string? Proposal { get; set; }

    [Display(Name = "Code affiché par l’application", Description = "Six chiffres, qui changent toutes les trente secondes.")]
    [Required(ErrorMessage = "Tapez le code que montre l’application.")]
    [StringLength(20, ErrorMessage = "Ce code est trop long.")]
    public string Code { get; set; } = "";

    [Display(Name = "Mot de passe actuel", Description = "Pour être sûrs que c’est bien vous.")]
    [DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }

    public string? Retour { get; set; }

    [BindNever]
    [ValidateNever]
    public IHtmlContent? Picture { get; set; }

    [BindNever]
    [ValidateNever]
    public string Key { get; set; } = "";

    /// <summary>During sign-in: the set-up is demanded, not chosen.</summary>
    [BindNever]
    [ValidateNever]
    public bool IsDemanded { get; set; }

    /// <summary>A second factor is replaced: a session left open must not be enough.</summary>
    [BindNever]
    [ValidateNever]
    public bool AsksPassword { get; set; }
}
