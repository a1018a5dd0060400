using System.ComponentModel.DataAnnotations;
using CQ.Territory.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Territory.ViewModels;

/// <summary>Ends someone's membership.</summary>
public sealed class EndMembershipForm
{
    [Display(Name = "Motif", Description = "La personne perd aussitôt l’accès à l’espace des membres.")]
    [Required(ErrorMessage = "Choisissez un motif.")]
    public EndReason? Reason { get; set; }

    [ValidateNever]
    public string CircleName { get; set; } = "";

    [ValidateNever]
    public string PersonName { get; set; } = "";

    [ValidateNever]
    public string Back { get; set; } = "";
}
