using CQ.Abstractions.Data;
using CQ.Budgets.Models;

namespace CQ.Budgets.Services;

/// <summary>
/// Reads the accounts of the councils, for this module's pages and for those who build on it. Everything here is public. Figures come from the balances
/// and the opened credits from the entries: that both agree is tested, not assumed.
/// </summary>
public interface IBudgetOverview
{
    /// <summary>Years that were opened, newest first.</summary>
    Task<IReadOnlyList<int>> YearsAsync(CancellationToken ct = default);

    /// <summary>The current year when it is open, else the newest that is; null when there is none.</summary>
    Task<int?> ShownYearAsync(CancellationToken ct = default);

    /// <summary>Every council and section that has an account in that year. Two statements.</summary>
    Task<IReadOnlyList<SectionBudget>> OfYearAsync(int year, CancellationToken ct = default);

    /// <summary>Both sections of a council, at zero where nothing was opened. Two statements.</summary>
    Task<IReadOnlyList<SectionBudget>> OfCouncilAsync(Guid councilId, int year, CancellationToken ct = default);

    /// <summary>What the envelope holds now, for the page on which somebody decides.</summary>
    Task<SectionBudget> OfSectionAsync(Guid councilId, int year, Section section, CancellationToken ct = default);

    /// <summary>Entries, newest first.</summary>
    /// <param name="before">Only those with a smaller number, to read on; needs a year.</param>
    Task<IReadOnlyList<EntryInfo>> EntriesAsync(EntryFilter filter, int take, int? before = null, CancellationToken ct = default);

    Task<EntryInfo?> EntryAsync(EntryNumber number, CancellationToken ct = default);

    Task<ProjectMoney> OfProjectAsync(SubjectRef project, Guid councilId, Section section, CancellationToken ct = default);
}
