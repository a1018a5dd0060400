using System.ComponentModel.DataAnnotations;
using CQ.Territory.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Budgets.ViewModels;

/// <summary>Approves a proposal; the act is asked for a commitment only.</summary>
public sealed class DecideProposalForm
{
    [Display(Name = "Référence de l’acte", Description = "L’acte par lequel la Mairie engage cette somme.")]
    [StringLength(200, ErrorMessage = "La référence tient en 200 caractères.")]
    public string? ActReference { get; set; }

    [Display(Name = "Date de l’acte")]
    public DateOnly? ActDate { get; set; }

    [Display(Name = "Signataire", Description = "La personne ou la fonction qui a signé.")]
    [StringLength(200, ErrorMessage = "Le nom tient en 200 caractères.")]
    public string? ActSignatory { get; set; }

    [BindNever]
    [ValidateNever]
    public ProposalPage Page { get; set; } = null!;

    public AuthorityAct? ToAct() =>
        string.IsNullOrWhiteSpace(ActReference) || ActDate is null ? null : new AuthorityAct(ActReference.Trim(), ActDate.Value, ActSignatory?.Trim() ?? "");
}
