using System.ComponentModel.DataAnnotations;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Budgets.ViewModels;

/// <summary>Opens a year: an act, and what each council gets. Nothing is filled in by itself.</summary>
public sealed class OpenYearForm : ActForm
{
    [Display(Name = "Investissement, pour chaque conseil")]
    public Money? InvestmentForAll { get; set; }

    [Display(Name = "Fonctionnement, pour chaque conseil")]
    public Money? OperatingForAll { get; set; }

    public IList<CouncilCredit> Councils { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public int Year { get; set; }

    public bool IsComplete => Councils.All(c => c is { InvestmentOpened: not null, OperatingOpened: not null });

    /// <summary>What is asked to be opened: the council's own amount, else the one for all; nothing twice.</summary>
    public IEnumerable<(Guid CouncilId, Section Section, Money Amount, string Field)> Credits()
    {
        for (var i = 0; i < Councils.Count; i++)
        {
            var council = Councils[i];
            if (council.InvestmentOpened is null && (council.Investment ?? InvestmentForAll) is { IsZero: false } investment)
                yield return (council.CouncilId, Section.Investment, investment, Field(i, nameof(CouncilCredit.Investment), council.Investment, nameof(InvestmentForAll)));
            if (council.OperatingOpened is null && (council.Operating ?? OperatingForAll) is { IsZero: false } operating)
                yield return (council.CouncilId, Section.Operating, operating, Field(i, nameof(CouncilCredit.Operating), council.Operating, nameof(OperatingForAll)));
        }
    }

    private static string Field(int index, string own, Money? typed, string forAll) => typed is null ? forAll : $"{nameof(Councils)}[{index}].{own}";
}
