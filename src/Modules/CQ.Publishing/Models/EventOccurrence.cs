namespace CQ.Publishing.Models;

/// <summary>One time at which an event takes place.</summary>
/// <param name="Day">On the tenant's calendar.</param>
/// <param name="LastDay">The same as <paramref name="Day"/> for most.</param>
public sealed record EventOccurrence(DateOnly Day, DateOnly LastDay, DateTimeOffset StartsAt, DateTimeOffset EndsAt);
