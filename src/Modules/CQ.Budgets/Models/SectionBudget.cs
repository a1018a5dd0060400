namespace CQ.Budgets.Models;

/// <summary>The figures of a council in a section of a year.</summary>
public sealed record SectionBudget(Guid CouncilId, int Year, Section Section, Figures Figures);
