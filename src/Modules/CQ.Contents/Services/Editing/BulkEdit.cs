using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Contents.Services.Editing;

/// <summary>The same act for several items, each through the desk: who may do it with one and not with another is told so line by line.</summary>
public sealed class BulkEdit(CqDbContext db, ContentDesk desk, SaveContent save, IStringLocalizer<Texts> T)
{
    public const string Publish = "publier";
    public const string ToDraft = "brouillon";
    public const string PutAway = "archiver";
    public const string AddTopic = "theme";
    public const int Most = ReadDesk.PageSize;

    private const int TitleShown = 40;

    public async Task<BulkReport> DoAsync(IReadOnlyList<Guid> ids, string? act, string? topic, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var lines = new List<BulkLine>();
        if (act is not (Publish or ToDraft or PutAway or AddTopic))
            return new BulkReport("", [new BulkLine("", T["Choisissez ce qu’il faut faire."])]);
        if (act == AddTopic && !await db.Set<Topic>().AnyAsync(t => t.Slug == topic, ct))
            return new BulkReport(act, [new BulkLine("", T["Choisissez un thème."])]);
        if (ids.Count == 0)
            return new BulkReport(act, [new BulkLine("", T["Cochez au moins un contenu."])]);
        foreach (var id in ids.Distinct().Take(Most))
        {
            // One refusal leaves nothing behind that the next save would carry along.
            db.ChangeTracker.Clear();
            if (await desk.FindAsync(id, ct) is not { } item)
            {
                lines.Add(new BulkLine("", T["Ce contenu n’est plus là."]));
                continue;
            }

            var title = item.Title.Length <= TitleShown ? item.Title : item.Title[..TitleShown] + "…";
            var refusal = await ActAsync(item, act, topic!, ct);
            lines.Add(new BulkLine(title, refusal is null ? null : T[refusal.Text, refusal.Arguments].Value));
        }

        db.ChangeTracker.Clear();
        return new BulkReport(act, lines);
    }

    private async Task<Refusal?> ActAsync(ContentItem item, string act, string topic, CancellationToken ct) => act switch
    {
        Publish => await PublishAsync(item, ct),
        ToDraft => item.PublishedAt is null ? new Refusal("Il n’est pas publié.") : (await desk.ToDraftAsync(item, item.Version, ct)).Refusal,
        PutAway => item.ArchivedAt is not null ? new Refusal("Il est déjà archivé.") : (await desk.PutAwayAsync(item, item.Version, ct)).Refusal,
        _ => await FileAsync(item, topic, ct),
    };

    private async Task<Refusal?> PublishAsync(ContentItem item, CancellationToken ct) =>
        item.PublishedAt is not null && !item.HasUnpublishedChanges ? new Refusal("Il est déjà publié.") : (await desk.PublishAsync(item, ct)).Refusal;

    /// <summary>A new version under one topic more; readers see it at once when they saw the version before.</summary>
    private async Task<Refusal?> FileAsync(ContentItem item, string topic, CancellationToken ct)
    {
        var words = (await save.LatestAsync(item, ct)).ToWords();
        var topics = words.Placement.Topics ?? [];
        if (topics.Contains(topic))
            return new Refusal("Il est déjà rangé sous ce thème.");
        var shown = item.PublishedAt is not null && !item.HasUnpublishedChanges;
        var saved = await desk.SaveAsync(item, words with { Placement = words.Placement with { Topics = [.. topics, topic] }, Note = T["Thème ajouté"] }, item.Version, ct);
        if (!saved.Succeeded || !shown)
            return saved.Refusal;
        return desk.MayPublish(item, words.Placement) ? (await desk.PublishAsync(item, ct)).Refusal : null;
    }
}
