namespace CQ.Data.Host;

/// <summary>A running process, as it last said of itself.</summary>
public sealed class HostNode
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset SeenAt { get; set; }
}
