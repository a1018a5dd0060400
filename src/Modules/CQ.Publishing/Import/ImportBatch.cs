using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Import.Html;
using CQ.Publishing.Import.Wordpress;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Import;

/// <summary>
/// Writes some items of a plan, in the caller's transaction. What was imported before and is the same is not touched; what somebody edited or removed here since
/// stays as they left it. A check runs the very same and is rolled back.
/// </summary>
public sealed class ImportBatch(
    CqDbContext db, SaveContent save, PublishContent publish, WithdrawContent withdraw, ImportFiles files, TimeProvider time)
{
    /// <summary>Items of one call. What is tracked is looked through at every save, so that more at once take longer.</summary>
    public const int Size = 25;

    /// <param name="entries">The next ones of the file.</param>
    /// <param name="round">Which time through the file this is, from 0.</param>
    public async Task RunAsync(ImportJob job, IReadOnlyList<WxrEntry> entries, int round, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(entries);
        var plan = job.Plan;
        var todo = entries.Where(e => e.Item is not null && plan.Items.TryGetValue(e.Item.Index, out var planned) && planned.Round == round)
            .Select(e => (Item: e.Item!, Planned: plan.Items[e.Item!.Index])).ToList();
        var keys = todo.Select(t => t.Planned.Key).Concat(todo.Select(t => t.Planned.ParentKey).OfType<string>()).Distinct().ToArray();
        var rows = await db.Set<ImportedItem>().Where(r => r.Source == plan.Source && r.Kind == ImportedKind.Item && keys.Contains(r.Key)).ToDictionaryAsync(r => r.Key, ct);
        var items = await db.ImportedOfAnyState([.. rows.Values.Select(r => r.SubjectId)]).ToDictionaryAsync(i => i.Id, ct);
        var led = new List<(string Path, Guid Item)>();
        foreach (var (item, planned) in todo)
        {
            var row = rows.GetValueOrDefault(planned.Key);
            var parent = planned.ParentKey is { } above ? rows.GetValueOrDefault(above)?.SubjectId : null;
            if (await ApplyAsync(job, planned, item, parent, rows, row is null ? null : items.GetValueOrDefault(row.SubjectId), ct) is { } id)
                led.AddRange(plan.AddressesOf[item.Index].Select(path => (path, id)));
        }

        await LeadAsync(led, job.Report, ct);
        await db.SaveChangesAsync(ct);
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is not ImportRun).ToList())
            entry.State = EntityState.Detached;
    }

    /// <summary>The item as it is here now; null when there is none.</summary>
    private async Task<Guid?> ApplyAsync(
        ImportJob job, PlannedItem planned, WxrItem item, Guid? parent, Dictionary<string, ImportedItem> rows, ContentItem? here, CancellationToken ct)
    {
        var (plan, report, byId) = (job.Plan, job.Report, job.ById);
        var row = rows.GetValueOrDefault(planned.Key);
        if (row is not null && here is null)
        {
            report.RemovedHere++;
            report.Note(ImportNoteKind.Changed, item.Line, item.Title, "Quelqu’un l’a supprimé ici depuis le dernier import : il n’est pas repris.");
            return null;
        }

        // What was left out is told of items that are written; nobody wants to read it again at every import.
        var told = new ImportReport();
        var words = await WordsAsync(job with { Report = told }, planned, item, parent, ct);
        var hash = ContentHash.Of(planned.Type, planned.On, words);
        if (row is not null && row.Hash == hash)
        {
            report.Unchanged++;
            return here!.Id;
        }

        if (row is not null && here!.Version != row.ItemVersion)
        {
            report.EditedHere++;
            report.Note(ImportNoteKind.Changed, item.Line, words.Title, "Quelqu’un l’a modifié ici depuis le dernier import : il reste comme il est.");
            return here.Id;
        }

        report.Add(told);
        var kept = here is null
            ? await save.CreateAsync(planned.Type, words, plan.Authors.GetValueOrDefault(item.Author, byId), ct: ct)
            : await save.SaveAsync(here, words, byId, here.Version, ct);
        if (!kept.Succeeded)
        {
            Refuse(report, item, words, kept.Refusal, "{0}");
            return here?.Id;
        }

        var isPublished = await StandAsync(job, kept.Value, planned, item, words, ct);
        if (row is null)
        {
            report.Created++;
            rows[planned.Key] = new ImportedItem
            {
                Source = plan.Source, Kind = ImportedKind.Item, Key = planned.Key, SubjectId = kept.Value.Id, Slug = planned.Slug, Hash = hash, ItemVersion = kept.Value.Version,
                At = time.GetUtcNow(),
            };
            db.Add(rows[planned.Key]);
        }
        else
        {
            report.Changed++;
            (row.Hash, row.ItemVersion, row.At) = (hash, kept.Value.Version, time.GetUtcNow());
        }

        (report.Published, report.Drafts) = (report.Published + (isPublished ? 1 : 0), report.Drafts + (isPublished ? 0 : 1));
        return kept.Value.Id;
    }

    /// <summary>Published under its old date, or a draft.</summary>
    private async Task<bool> StandAsync(ImportJob job, ContentItem item, PlannedItem planned, WxrItem source, ContentWords words, CancellationToken ct)
    {
        var (byId, report) = (job.ById, job.Report);
        if (planned.On is not { } on)
        {
            if (item.PublishedAt is not null && await withdraw.ToDraftAsync(item, byId, item.Version, ct) is { Succeeded: false } stays)
                Refuse(report, source, words, stays.Refusal, "{0}");
            return false;
        }

        var published = await publish.PublishAsync(item, byId, on: planned.IsScheduled ? time.GetUtcNow() : on, ct: ct);
        if (published.Refusal is { Field: "ParentId" })
        {
            // The page above is here no longer, or stands elsewhere now: this one stands at the top.
            await save.SaveAsync(item, words with { Fields = "{}" }, byId, item.Version, ct);
            published = await publish.PublishAsync(item, byId, on: planned.IsScheduled ? time.GetUtcNow() : on, ct: ct);
        }

        if (!published.Succeeded)
            Refuse(report, source, words, published.Refusal, "Il est repris en brouillon : {0}");
        return published.Succeeded;
    }

    private async Task<ContentWords> WordsAsync(ImportJob job, PlannedItem planned, WxrItem item, Guid? parent, CancellationToken ct)
    {
        var (plan, report) = (job.Plan, job.Report);
        var there = await files.BringAsync(job, ImportTargets.PathsIn(item.Content, item, plan), planned, ct);
        var targets = new ImportTargets(plan, item, there.ToDictionary(f => f.Key, f => f.Value.Address, StringComparer.OrdinalIgnoreCase));
        var text = new HtmlToMarkdown(targets).Convert(item.Content);
        if (text.Text.Length == 0 && planned.Type == ImportTypes.Page)
            text = text with { Text = LinksBelow(plan, planned) };
        var picture = plan.Attachments.TryGetValue(item.ThumbnailId, out var thumbnail) && ImportTargets.UploadPath(thumbnail.AttachmentUrl) is { } path
            && there.TryGetValue(path, out var file) && file is { IsPicture: true } ? file.Id : (Guid?)null;
        var words = ImportWords.Of(plan, planned, item, text, picture == Guid.Empty ? null : picture, ImportTree.Fields(parent), report);
        Tell(report, planned, item, words.Title, text.Notes, targets);
        return words.Clean();
    }

    /// <summary>A page that only held others together says at least which.</summary>
    private static string LinksBelow(ImportPlan plan, PlannedItem planned) => string.Join('\n', plan.Items.Values
        .Where(i => i.ParentKey == planned.Key && i.IsPublished)
        .OrderBy(i => i.Item.Index)
        .Select(i => $"- [{MarkdownText.Escape(HtmlToMarkdown.PlainText(i.Item.Title))}]({plan.PathOf(i)})"));

    private static void Tell(ImportReport report, PlannedItem planned, WxrItem item, string title, HtmlNotes notes, ImportTargets targets)
    {
        foreach (var (name, count) in notes.Shortcodes)
            ImportReport.Count(report.Shortcodes, name, count);
        foreach (var (name, count) in notes.Elements)
            ImportReport.Count(report.Elements, name, count);
        report.MissingPictures += notes.MissingPictures.Count;
        if (planned.Draft.Length > 0)
            report.Note(ImportNoteKind.Changed, item.Line, title, planned.Draft);
        if (notes.Shortcodes.Count > 0)
            report.Note(ImportNoteKind.Changed, item.Line, title, "Des codes courts ont été retirés : {0}.", string.Join(", ", notes.Shortcodes.Keys.Take(8)));
        if (notes.MissingPictures.Count > 0)
            report.Note(ImportNoteKind.Changed, item.Line, title, "Des images n’étaient pas parmi les fichiers envoyés : {0}.", string.Join(", ", notes.MissingPictures.Take(3)));
        if (notes.BadLinks > 0)
            report.Note(ImportNoteKind.Changed, item.Line, title, "Des liens ont été retirés, que nulle page ne peut contenir.");
        if (notes.WasTooDeep)
            report.Note(ImportNoteKind.Changed, item.Line, title, "Sa mise en forme est trop compliquée : seuls ses mots sont repris.");
        if (targets.LostLinks > 0)
            report.Note(ImportNoteKind.Changed, item.Line, title, "Des liens mènent à des pages de l’ancien site qui ne sont pas importées.");
    }

    /// <summary>The old addresses that lead nowhere yet.</summary>
    private async Task LeadAsync(List<(string Path, Guid Item)> led, ImportReport report, CancellationToken ct)
    {
        foreach (var some in led.Chunk(1_000))
        {
            var paths = some.Select(l => l.Path).ToArray();
            var known = (await db.Set<OldAddress>().Where(a => paths.Contains(a.Path)).Select(a => a.Path).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
            var added = some.Where(l => !known.Contains(l.Path)).Select(l => new OldAddress { Path = l.Path, ContentItemId = l.Item }).ToList();
            db.AddRange(added);
            report.Redirects += added.Count;
        }
    }

    private static void Refuse(ImportReport report, WxrItem item, ContentWords words, Refusal refusal, string text)
    {
        // A save that failed would fail again with every item after it: the whole batch is tried once more instead.
        if (refusal == SaveContent.Overtaken)
            throw new InvalidOperationException($"Somebody wrote on « {words.Title} » while it was imported.");
        var reason = refusal.Arguments.Length == 0 ? refusal.Text : string.Format(System.Globalization.CultureInfo.CurrentCulture, refusal.Text, refusal.Arguments);
        report.Note(ImportNoteKind.Fault, item.Line, words.Title, text, reason);
    }
}
