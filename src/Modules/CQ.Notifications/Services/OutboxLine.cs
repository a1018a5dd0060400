using CQ.Notifications.Models;

namespace CQ.Notifications.Services;

/// <summary>A mail as the outbox screen shows it: never its text.</summary>
/// <param name="Subject">Null when it tells about something the viewer may not read.</param>
/// <param name="Recipient">Masked.</param>
public sealed record OutboxLine(
    Guid Id, string Kind, string? Subject, string Recipient, OutboxState State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, int Attempts, string? Error);
