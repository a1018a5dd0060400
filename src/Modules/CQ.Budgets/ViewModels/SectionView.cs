using CQ.Budgets.Models;

namespace CQ.Budgets.ViewModels;

/// <summary>A section on a council's page: its figures and its entries.</summary>
public sealed record SectionView(SectionBudget Budget, EntryList Entries);
