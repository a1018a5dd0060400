using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using Microsoft.Extensions.Localization;

namespace CQ.Contents.Services.News;

/// <summary>
/// Tells those who may publish that a text waits, and its author what became of it. Nobody is told of what they may not read: for a circle, only its members who may
/// publish there.
/// </summary>
public sealed class ReviewNews(
    IEnabled<INotifications> notifications,
    PermissionHolders holders,
    IEnabled<IViewerCircleSource> circles,
    ContentTypes types,
    IPeople people,
    ITenantTimeZone zone,
    IStringLocalizer<Texts> T)
{
    /// <summary>A body has fewer people who may publish; a mistake in the roles must not write to everyone.</summary>
    private const int Most = 60;

    public async Task AskedAsync(ContentItem item, Guid byId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(item);
        var readers = await ReadersAsync([.. (await holders.NearestAsync(types.Get(item.Type).Permissions.Publish, item.CouncilId, item.GroupId, ct)).Where(p => p != byId).Order().Take(Most)], item, ct);
        var name = (await people.NamesAsync([byId], ct)).GetValueOrDefault(byId) ?? T["Quelqu’un"].Value;
        await TellAsync(
            ReviewWaitsKind.KindKey, readers, T["Un texte à relire : {0}", item.Title],
            [T["{0} propose « {1} ». Relisez-le, puis publiez-le ou renvoyez-le avec un mot.", name, item.Title]], item, ct);
    }

    public async Task SentBackAsync(ContentItem item, Guid askedById, string word, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(item);
        await TellAsync(
            ReviewAnsweredKind.KindKey, await ReadersAsync([askedById], item, ct), T["Votre texte revient : {0}", item.Title],
            [T["« {0} » n’est pas encore publié. Voici le mot de la personne qui l’a relu :", item.Title], word], item, ct);
    }

    public async Task PublishedAsync(ContentItem item, bool first, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!first || item.AuthorId == item.ModifiedById)
            return;
        await TellAsync(
            ReviewAnsweredKind.KindKey, await ReadersAsync([item.AuthorId], item, ct), T["Votre texte est publié : {0}", item.Title],
            [T["« {0} » est relu et publié. Merci !", item.Title]], item, ct);
    }

    /// <summary>Of the given, those who may read both what is published and what is prepared.</summary>
    private async Task<IReadOnlyCollection<Guid>> ReadersAsync(IReadOnlyCollection<Guid> ids, ContentItem item, CancellationToken ct)
    {
        Guid[] needed = [.. new[] { item.AudienceId, item.LatestAudienceId }.Where(a => a != Audience.Public.Id).Distinct()];
        if (needed.Length == 0)
            return ids;
        var readers = new List<Guid>();
        foreach (var id in ids)
        {
            var belongs = new HashSet<Guid>();
            foreach (var source in circles)
                belongs.UnionWith(await source.GetCirclesAsync(id, zone.Today, ct));
            if (needed.All(belongs.Contains))
                readers.Add(id);
        }

        return readers;
    }

    private async Task TellAsync(string kind, IReadOnlyCollection<Guid> to, string title, IReadOnlyList<string> paragraphs, ContentItem item, CancellationToken ct)
    {
        if (to.Count == 0)
            return;
        foreach (var channel in notifications)
            await channel.NotifyAsync(kind, to, title, paragraphs, $"/admin/contenus/{item.Id}", item.LatestAudienceId, ct: ct);
    }
}
