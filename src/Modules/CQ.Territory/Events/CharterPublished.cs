namespace CQ.Territory.Events;

/// <summary>A version of the charter was published; it is in force from its first day on.</summary>
public sealed record CharterPublished(Guid CharterId, int Number, DateOnly From);
