namespace CQ.Users.Services.Accounts;

/// <summary>A person in the back office's list. The address is null for whoever may not see it.</summary>
public sealed record PersonRow(
    Guid Id, string DisplayName, string? Email, PersonState State, DateTimeOffset CreatedAt, DateTimeOffset? LastSeenAt, IReadOnlyList<string> Roles);
