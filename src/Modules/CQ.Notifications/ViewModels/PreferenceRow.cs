using CQ.Abstractions.Mail;

namespace CQ.Notifications.ViewModels;

/// <summary>A kind of news and the ways it offers.</summary>
public sealed record PreferenceRow(
    string Key, string Name, string Description, NotificationChannel Channel, IReadOnlyList<NotificationChannel> Offered);
