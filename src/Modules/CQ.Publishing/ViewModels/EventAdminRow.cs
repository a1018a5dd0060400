namespace CQ.Publishing.ViewModels;

/// <summary>An event that takes registrations, in the back office.</summary>
public sealed record EventAdminRow(Guid Id, string Title, DateTimeOffset StartsAt, DateTimeOffset LastEndsAt, int? Capacity, int Registered, int Waiting, bool IsCancelled);
