using System.ComponentModel.DataAnnotations;
using CQ.Abstractions.Values;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Budgets.ViewModels;

/// <summary>An amount taken from a commitment, with what the page shows beside it.</summary>
public abstract class AmountForm
{
    [Display(Name = "Montant")]
    [Required(ErrorMessage = "Indiquez un montant en euros.")]
    public Money? Amount { get; set; }

    [BindNever]
    [ValidateNever]
    public CommitmentPage Page { get; set; } = null!;
}
