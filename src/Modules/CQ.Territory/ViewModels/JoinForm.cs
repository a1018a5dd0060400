using System.ComponentModel.DataAnnotations;
using CQ.Territory.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Territory.ViewModels;

/// <summary>Joins a council (R118).</summary>
public sealed class JoinForm
{
    [Display(Name = "Quel est votre lien avec ce quartier ?", Description = "Aucun justificatif n’est demandé.")]
    [Required(ErrorMessage = "Choisissez une réponse.")]
    public Standing? Standing { get; set; }

    [ValidateNever]
    public string Slug { get; set; } = "";

    [ValidateNever]
    public string CouncilName { get; set; } = "";

    /// <summary>The charter in force asks for an approval.</summary>
    [ValidateNever]
    public bool AsksApproval { get; set; }
}
