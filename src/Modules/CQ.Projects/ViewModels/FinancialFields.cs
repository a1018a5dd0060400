using CQ.Budgets.Models;
using CQ.Projects.Models;

namespace CQ.Projects.ViewModels;

/// <summary>What a financial opinion fixes.</summary>
/// <param name="Purchase">What the bearer thinks is bought: helps to choose the section.</param>
public sealed record FinancialFields(string? Cost, Section? Section, Purchase Purchase);
