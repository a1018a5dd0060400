namespace CQ.Abstractions.People;

/// <summary>The inverse of <see cref="IGrantSource"/>: who holds a role there on a day. Used to tell people that a task waits for them.</summary>
public interface IRoleHolderSource
{
    Task<IReadOnlyList<Guid>> HoldersAsync(string role, GrantScope scope, DateOnly day, CancellationToken ct);
}
