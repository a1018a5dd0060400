using CQ.Budgets.Models;
using CQ.Territory.Services;

namespace CQ.Budgets.ViewModels;

/// <summary>A council and its two sections in a year.</summary>
public sealed record CouncilFigures(CouncilInfo Council, IReadOnlyList<SectionBudget> Sections)
{
    public bool HasCredits => Sections.Any(s => !s.Figures.Opened.IsZero);

    public static IReadOnlyList<CouncilFigures> Of(IEnumerable<CouncilInfo> councils, int year, IReadOnlyList<SectionBudget> budgets) =>
    [
        .. councils.Select(c => new CouncilFigures(
            c,
            [
                .. Enum.GetValues<Section>().Select(s =>
                    budgets.FirstOrDefault(b => b.CouncilId == c.Id && b.Section == s) ?? new SectionBudget(c.Id, year, s, Figures.None)),
            ])),
    ];
}
