using CQ.Budgets.Models;

namespace CQ.Budgets.ViewModels;

/// <summary>A sentence, a bar and its key.</summary>
/// <param name="Slug">Quartier whose page the amounts lead to.</param>
/// <param name="Thin">In a list: the sentence and a thin bar, no key.</param>
public sealed record BalanceView(SectionBudget Budget, string Slug, bool Thin)
{
    public string Address(Figure figure) =>
        $"~/budgets/{Slug}/{Budget.Year}?section={BudgetWords.Key(Budget.Section)}&chiffre={BudgetWords.Key(figure)}#ecritures";
}
