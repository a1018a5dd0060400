namespace CQ.Abstractions.People;

/// <summary>
/// Gives the roles of a person on a day. Users gives system roles and role assignments, Territory memberships and terms of office.
/// A grant that has ended by that day is not given: rights end at midnight without anyone acting (DESIGN D6).
/// </summary>
public interface IGrantSource
{
    Task<IReadOnlyList<Grant>> GetGrantsAsync(Guid userId, DateOnly day, CancellationToken ct);
}
