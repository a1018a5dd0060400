using CQ.Budgets.Services;
using CQ.Budgets.ViewModels;
using CQ.Mvc.Blocks;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Budgets.ViewComponents;

/// <summary>The budget on a quartier's page: three statements, nothing before the first year is open.</summary>
public sealed class CouncilBalanceViewComponent(IBudgetOverview overview) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(NeighbourhoodPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var ct = HttpContext.RequestAborted;
        if (await overview.ShownYearAsync(ct) is not { } year)
            return Content("");
        return View(new CouncilBalance(place.Slug, year, await overview.OfCouncilAsync(place.CouncilId, year, ct)));
    }
}
