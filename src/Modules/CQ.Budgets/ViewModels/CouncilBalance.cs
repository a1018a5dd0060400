using CQ.Budgets.Models;

namespace CQ.Budgets.ViewModels;

/// <summary>What the quartier's page says of its council's money.</summary>
public sealed record CouncilBalance(string Slug, int Year, IReadOnlyList<SectionBudget> Sections);
