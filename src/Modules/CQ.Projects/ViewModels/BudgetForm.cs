using System.ComponentModel.DataAnnotations;
using CQ.Abstractions.Values;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

/// <summary>Third step: what is bought, and for how much.</summary>
public sealed class BudgetForm : StepForm
{
    [Display(Name = "Que faut-il acheter ?", Description = "La Ville a deux budgets, selon que l’achat dure ou se consomme. Dans le doute, les services choisiront.")]
    public string? Purchase { get; set; }

    [Display(Name = "Coût estimé, en euros", Description = "Toutes taxes comprises. Une estimation suffit : les services l’étudieront. Par exemple 1 499,99.")]
    [StringLength(Lengths.Typed, ErrorMessage = "Écrivez un montant en euros, par exemple 1 499,99.")]
    public string? CostText { get; set; }

    /// <summary>The charter's threshold (R58); null when it sets none.</summary>
    [BindNever]
    [ValidateNever]
    public Money? Threshold { get; set; }

    public static BudgetForm Of(BudgetFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new BudgetForm { Purchase = fields.Purchase?.ToString(), CostText = fields.CostText, Seen = fields.Trace };
    }

    public override BudgetFields ToFields() => new(Read(Purchase), CostText ?? "");

    /// <summary>One of the three answers by its name; null for anything else.</summary>
    internal static Purchase? Read(string? typed) =>
        Enum.GetValues<Purchase>().Cast<Purchase?>().FirstOrDefault(p => p.ToString() == typed);
}
