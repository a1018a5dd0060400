using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Notifications.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Notifications.Services;

/// <summary>
/// Writes the line of the list and the mail, each as its reader chose, in the transaction of what is told.
/// </summary>
internal sealed class NotifyPeople(
    CqDbContext db,
    IOutbox outbox,
    IPeople people,
    IEnabled<INotificationKind> kinds,
    IEnabled<IViewerCircleSource> circles,
    ITenantTimeZone zone,
    IReplayState replay,
    TimeProvider time,
    IStringLocalizer<Texts> T) : INotifications
{
    private const int TitleLength = 300;

    public Task NotifyAsync(
        string kind,
        IReadOnlyCollection<Guid> userIds,
        string title,
        IReadOnlyList<string> paragraphs,
        string path,
        Guid? audienceId = null,
        SubjectRef? subject = null,
        CancellationToken ct = default) =>
        NotifyEachAsync(kind, userIds.Distinct().ToDictionary(u => u, _ => new NewsTarget(path, subject)), title, paragraphs, audienceId, ct);

    public async Task NotifyEachAsync(
        string kind,
        IReadOnlyDictionary<Guid, NewsTarget> targets,
        string title,
        IReadOnlyList<string> paragraphs,
        Guid? audienceId = null,
        CancellationToken ct = default)
    {
        var declared = kinds.FirstOrDefault(k => k.Key == kind) ?? throw new InvalidOperationException($"No enabled module declares the notification kind '{kind}'.");
        if (!targets.Values.All(t => LocalPath.IsValid(t.Path)))
            throw new ArgumentException("A path begins with one slash and stays on the site.", nameof(targets));
        title = title.ReplaceLineEndings(" ");
        title = title.Length > TitleLength ? title[..(TitleLength - 1)] + "…" : title;

        var readers = await ReadersAsync([.. targets.Keys], audienceId, ct);
        if (readers.Count == 0)
            return;
        var channels = await ChannelsAsync(declared, readers, ct);
        var now = time.GetUtcNow();
        foreach (var userId in readers.Where(u => channels[u] != NotificationChannel.None))
        {
            db.Add(new Notification
            {
                UserId = userId,
                Kind = kind,
                Title = title,
                Path = targets[userId].Path,
                SubjectKind = targets[userId].Subject?.Kind,
                SubjectId = targets[userId].Subject?.Id,
                AudienceId = audienceId ?? Audience.Public.Id,
                PublishedAt = now,
                // Old news of a demo does not ring.
                ReadAt = replay.IsReplaying ? now : null,
            });
        }

        await db.SaveChangesAsync(ct);
        if (replay.IsReplaying)
            return;
        var byMail = readers.Where(u => channels[u] == NotificationChannel.Mail).ToList();
        var why = declared.IsMandatory
            ? T["Ce courriel vous est envoyé parce que cela vous concerne directement."]
            : T["Vous pouvez choisir de ne plus recevoir ce courriel : dans votre compte, à la page « Notifications », puis « Préférences »."];
        // A subject about someone's own affairs names a file that others may not read: on the outbox screen it stays between the mail and its addressee.
        var mails = (await people.AddressesAsync(byMail, ct)).Select(a => new OutgoingMail(
            kind, a.Value, title, [.. paragraphs, why], T["Ouvrir la page"], targets[a.Key].Path, audienceId ?? Audience.Named.Id) { About = targets[a.Key].Subject });
        await outbox.SendEachAsync([.. mails], ct);
    }

    /// <summary>Who is named but is not of the audience is told nothing: the title alone would be a leak (DESIGN §4).</summary>
    private async Task<IReadOnlyList<Guid>> ReadersAsync(IReadOnlyList<Guid> userIds, Guid? audienceId, CancellationToken ct)
    {
        if (audienceId is not { } audience || audience == Audience.Public.Id)
            return userIds;
        var readers = new List<Guid>(userIds.Count);
        foreach (var userId in userIds)
        {
            if (await IsInAsync(userId, audience, ct))
                readers.Add(userId);
        }

        return readers;
    }

    private async Task<bool> IsInAsync(Guid userId, Guid audience, CancellationToken ct)
    {
        foreach (var source in circles)
        {
            if ((await source.GetCirclesAsync(userId, zone.Today, ct)).Contains(audience))
                return true;
        }

        return false;
    }

    private async Task<IReadOnlyDictionary<Guid, NotificationChannel>> ChannelsAsync(
        INotificationKind kind, IReadOnlyList<Guid> userIds, CancellationToken ct)
    {
        var chosen = await db.Set<NotificationPreference>().AsNoTracking()
            .Where(p => p.Kind == kind.Key && userIds.Contains(p.UserId))
            .ToDictionaryAsync(p => p.UserId, p => p.Channel, ct);
        return userIds.ToDictionary(u => u, u => ChannelRule.Of(kind, chosen.TryGetValue(u, out var channel) ? channel : null));
    }
}
