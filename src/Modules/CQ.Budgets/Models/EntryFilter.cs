using CQ.Abstractions.Data;

namespace CQ.Budgets.Models;

/// <summary>Which entries to read; what is null does not narrow.</summary>
/// <param name="Figure">Only the entries that make this figure.</param>
public sealed record EntryFilter(int? Year = null, Guid? CouncilId = null, Section? Section = null, Figure? Figure = null, SubjectRef? Project = null)
{
    /// <summary>Only what the council spends outside projects.</summary>
    public bool OutsideProjects { get; init; }
}
