using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Data.Model;
using CQ.Notifications.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Notifications.Services;

/// <summary>Hands over or erases a person's notifications and preferences.</summary>
internal sealed class NotificationData(CqDbContext db, StillReadable readable, IStringLocalizer<Texts> T) : IPersonalDataProvider
{
    public string Name => T["Notifications"];

    /// <summary>With the audience filter: what is about a group the person has left, or a file that is closed to them, is no longer theirs to read.</summary>
    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct)
    {
        var notifications = await db.Set<Notification>().AsNoTracking().Where(n => n.UserId == userId).OrderByDescending(n => n.PublishedAt).ToListAsync(ct);
        var preferences = await db.Set<NotificationPreference>().AsNoTracking().Where(p => p.UserId == userId).OrderBy(p => p.Kind).ToListAsync(ct);
        return new JsonObject
        {
            ["notifications"] = new JsonArray([.. (await readable.OfAsync(notifications, ct)).Select(n => new JsonObject
            {
                ["kind"] = n.Kind,
                ["title"] = n.Title,
                ["path"] = n.Path,
                ["at"] = n.PublishedAt,
                ["readAt"] = n.ReadAt,
            })]),
            ["preferences"] = new JsonObject(preferences.Select(p => KeyValuePair.Create(p.Kind, (JsonNode?)p.Channel.ToString()))),
        };
    }

    public async Task EraseAsync(Guid userId, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<Notification>().IgnoreQueryFilters([Filters.Audience]).Where(n => n.UserId == userId).ToListAsync(ct));
        db.RemoveRange(await db.Set<NotificationPreference>().Where(p => p.UserId == userId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}
