using CQ.Budgets.Models;

namespace CQ.Budgets.ViewModels;

/// <summary>All councils of a year; no year when none was ever opened.</summary>
public sealed record BudgetsPage(string SectorName, int? Year, IReadOnlyList<int> Years, IReadOnlyList<CouncilFigures> Councils)
{
    public Figures Total => Councils.SelectMany(c => c.Sections).Aggregate(Figures.None, (sum, s) => sum + s.Figures);
}
