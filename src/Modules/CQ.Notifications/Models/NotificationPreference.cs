using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;

namespace CQ.Notifications.Models;

/// <summary>How a person wants to hear of one kind of news. Without a row, the kind's default holds.</summary>
public sealed class NotificationPreference : TenantOwned
{
    public required Guid UserId { get; init; }

    public required string Kind { get; init; }

    public required NotificationChannel Channel { get; set; }
}
