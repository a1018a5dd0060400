using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Data;
using CQ.Notifications.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Notifications.Services;

/// <summary>Reads and saves how a person wants to hear of each kind of news.</summary>
public sealed class SavePreferences(CqDbContext db, IEnabled<INotificationKind> kinds)
{
    /// <summary>Every kind of the enabled modules with the way in force.</summary>
    public async Task<IReadOnlyList<(INotificationKind Kind, NotificationChannel Channel)>> ReadAsync(Guid userId, CancellationToken ct = default)
    {
        var chosen = await db.Set<NotificationPreference>().AsNoTracking().Where(p => p.UserId == userId).ToDictionaryAsync(p => p.Kind, p => p.Channel, ct);
        return [.. kinds.Select(k => (k, ChannelRule.Of(k, chosen.TryGetValue(k.Key, out var channel) ? channel : null)))];
    }

    /// <summary>Kinds that do not exist and ways that a kind does not offer are passed over: they come from no form of ours.</summary>
    public async Task ExecuteAsync(Guid userId, IReadOnlyDictionary<string, NotificationChannel> wanted, CancellationToken ct = default)
    {
        var rows = await db.Set<NotificationPreference>().Where(p => p.UserId == userId).ToDictionaryAsync(p => p.Kind, ct);
        foreach (var kind in kinds)
        {
            if (!wanted.TryGetValue(kind.Key, out var channel) || !Enum.IsDefined(channel) || !ChannelRule.Offers(kind, channel))
                continue;
            if (rows.TryGetValue(kind.Key, out var row))
                row.Channel = channel;
            else if (channel != kind.DefaultChannel)
                db.Add(new NotificationPreference { UserId = userId, Kind = kind.Key, Channel = channel });
        }

        await db.SaveChangesAsync(ct);
    }
}
