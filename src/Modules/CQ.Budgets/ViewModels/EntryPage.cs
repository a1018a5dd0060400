using CQ.Abstractions.Data;
using CQ.Budgets.Models;
using CQ.Territory.Services;

namespace CQ.Budgets.ViewModels;

/// <summary>An entry, readable on its own.</summary>
/// <param name="People">Names of who proposed and who posted it, for those who follow the accounts; empty for everybody else.</param>
public sealed record EntryPage(
    EntryInfo Entry, CouncilInfo? Council, SubjectInfo? Project, IReadOnlyDictionary<Guid, string> People, bool ShowsPeople, bool MayCorrect);
