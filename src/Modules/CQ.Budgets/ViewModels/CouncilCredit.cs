using System.ComponentModel.DataAnnotations;
using CQ.Abstractions.Values;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Budgets.ViewModels;

/// <summary>What a council gets, one line of the form that opens a year.</summary>
public sealed class CouncilCredit
{
    public Guid CouncilId { get; set; }

    [Display(Name = "Investissement")]
    public Money? Investment { get; set; }

    [Display(Name = "Fonctionnement")]
    public Money? Operating { get; set; }

    [BindNever]
    [ValidateNever]
    public string Name { get; set; } = "";

    /// <summary>What is open already, and not to be opened again.</summary>
    [BindNever]
    [ValidateNever]
    public Money? InvestmentOpened { get; set; }

    [BindNever]
    [ValidateNever]
    public Money? OperatingOpened { get; set; }
}
