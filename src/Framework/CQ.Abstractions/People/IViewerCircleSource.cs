namespace CQ.Abstractions.People;

/// <summary>The councils and groups a person belongs to on a day: the audiences they may read besides Public.</summary>
public interface IViewerCircleSource
{
    Task<IReadOnlyList<Guid>> GetCirclesAsync(Guid userId, DateOnly day, CancellationToken ct);
}
