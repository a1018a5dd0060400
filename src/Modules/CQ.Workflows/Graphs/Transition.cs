namespace CQ.Workflows.Graphs;

/// <summary>Leads from an outcome of an activity to another activity, in Orchard's shape.</summary>
public sealed record Transition
{
    /// <summary>A number or a word; Orchard writes a number.</summary>
    public required TransitionId Id { get; init; }

    public required string SourceActivityId { get; init; }

    public required string SourceOutcomeName { get; init; }

    public required string DestinationActivityId { get; init; }
}
