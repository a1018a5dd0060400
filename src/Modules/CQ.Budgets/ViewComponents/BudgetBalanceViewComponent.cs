using CQ.Budgets.Models;
using CQ.Budgets.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Budgets.ViewComponents;

/// <summary>The balance of a section as one sentence and one bar; every amount leads to the entries that make it.</summary>
public sealed class BudgetBalanceViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(SectionBudget budget, string slug, bool thin = false) => View(new BalanceView(budget, slug, thin));
}
