using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;

namespace CQ.Projects.Models;

/// <summary>An opinion of the city's services on feasibility (R62); public like its project. The newest of a kind counts.</summary>
public sealed class Opinion : TenantOwned, IAppendOnly, IAudienceBearing
{
    public required Guid ProjectId { get; init; }

    public required OpinionKind Kind { get; init; }

    public required OpinionVerdict Verdict { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid ById { get; init; }

    /// <summary>Studied cost and section, of a financial opinion.</summary>
    public Money? Cost { get; init; }

    public Section? Section { get; init; }

    /// <summary>Studied duration, of a technical opinion.</summary>
    public int? Months { get; init; }

    public Guid AudienceId { get; init; } = Audience.Public.Id;

    public DateTimeOffset? PublishedAt { get; init; }
}
