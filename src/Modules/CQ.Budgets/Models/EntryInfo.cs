using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Territory.Models;

namespace CQ.Budgets.Models;

/// <summary>An entry as it is shown.</summary>
public sealed record EntryInfo
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    public required int Number { get; init; }

    public required EntryKind Kind { get; init; }

    public required Section Section { get; init; }

    public required AccountKind From { get; init; }

    public required AccountKind To { get; init; }

    public required Money Amount { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid? CouncilId { get; init; }

    public required string? ProjectKind { get; init; }

    public required Guid? ProjectId { get; init; }

    public required string Reason { get; init; }

    public required string? ActReference { get; init; }

    public required DateOnly? ActDate { get; init; }

    public required string? ActSignatory { get; init; }

    public required Guid? PostedBy { get; init; }

    public required Guid? ProposedBy { get; init; }

    public required Guid? CorrectsId { get; init; }

    /// <summary>Number, in the same year, of the entry that it reverses.</summary>
    public required int? Corrects { get; init; }

    /// <summary>Number, in the same year, of the correction that reverses it.</summary>
    public required int? CorrectedBy { get; init; }

    public EntryNumber Reference => new(Year, Number);

    public Movement Movement => new(From, To, Amount);

    public SubjectRef? Project => ProjectId is { } id ? new SubjectRef(ProjectKind!, id) : null;

    public AuthorityAct? Act => ActReference is null ? null : new AuthorityAct(ActReference, ActDate!.Value, ActSignatory ?? "");
}
