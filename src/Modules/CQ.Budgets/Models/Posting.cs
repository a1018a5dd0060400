using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Territory.Models;

namespace CQ.Budgets.Models;

/// <summary>An entry as it is asked for, before it has a number.</summary>
public sealed record Posting
{
    public required Guid FiscalYearId { get; init; }

    public required int Year { get; init; }

    public required EntryKind Kind { get; init; }

    public required Section Section { get; init; }

    public required Guid CouncilId { get; init; }

    /// <summary>None for what the council spends outside projects.</summary>
    public SubjectRef? Project { get; init; }

    public required Money Amount { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>What engages the authority (L3); required for opening credits and commitments.</summary>
    public AuthorityAct? Act { get; init; }

    /// <summary>On a correction: the entry it reverses.</summary>
    public Guid? Corrects { get; init; }

    /// <summary>On a payment order: the certificate it rests on.</summary>
    public Guid? Certificate { get; init; }

    public Guid? Proposal { get; init; }

    /// <summary>Who has it written; none when a standing act of the authority does.</summary>
    public Guid? By { get; init; }

    /// <summary>When it took effect; none for now. Recipes write down the past.</summary>
    public DateTimeOffset? At { get; init; }
}
