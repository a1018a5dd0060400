using CQ.Abstractions.Data;
using CQ.Budgets.Models;

namespace CQ.Budgets.ViewModels;

/// <summary>Entries of a section, newest first, and where they go on.</summary>
/// <param name="Next">Number to read on from; null on the last page.</param>
public sealed record EntryList(IReadOnlyList<EntryInfo> Items, int? Next, IReadOnlyDictionary<SubjectRef, SubjectInfo> Projects)
{
    /// <summary>When only the entries of one figure are listed.</summary>
    public Figure? Figure { get; init; }
}
