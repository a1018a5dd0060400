using CQ.Budgets.Models;
using CQ.Territory.Services;

namespace CQ.Budgets.ViewModels;

/// <summary>The budget of a council in a year; narrowed to a section, or to what makes one figure of it.</summary>
public sealed record CouncilBudgetPage(
    CouncilInfo Council, int Year, IReadOnlyList<int> Years, Section? Section, Figure? Figure, IReadOnlyList<SectionView> Sections);
