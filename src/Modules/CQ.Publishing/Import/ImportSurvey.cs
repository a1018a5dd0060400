using CQ.Abstractions.Values;
using CQ.Publishing.Import.Html;
using CQ.Publishing.Import.Wordpress;

namespace CQ.Publishing.Import;

/// <summary>Goes through a file once and decides for each item: imported as what, from which day on, or why not.</summary>
internal sealed class ImportSurvey(WxrSite site, ImportReport report, string pageType, TimeZoneInfo zone, DateTimeOffset now)
{
    // Written by WordPress for itself; nobody misses them.
    private static readonly HashSet<string> Technical = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav_menu_item", "revision", "customize_changeset", "oembed_cache", "custom_css", "wp_global_styles", "wp_navigation", "wp_template", "wp_template_part", "wp_block", "user_request",
        "wp_font_family", "wp_font_face", "",
    };

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public ImportReport Report => report;

    public int Count { get; private set; }

    public List<PlannedItem> Planned { get; } = [];

    public Dictionary<string, WxrItem> Attachments { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Authors { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (string Name, int Count)> Categories { get; } = new(StringComparer.Ordinal);

    public void Take(WxrEntry entry)
    {
        Count++;
        if (entry.Fault is { } fault)
        {
            report.WasCut |= fault.Text.StartsWith("Le fichier s’arrête", StringComparison.Ordinal);
            report.Note(ImportNoteKind.Fault, fault.Line, fault.Title, fault.Text);
            return;
        }

        var item = entry.Item!;
        Comments(item);
        switch (item.PostType)
        {
            case "attachment":
                report.Attachments++;
                if (item.Id.Length > 0)
                    Attachments.TryAdd(item.Id, item.Light());
                break;
            case "post":
                report.Posts++;
                Plan(item, ImportTypes.News);
                break;
            case "page":
                report.Pages++;
                Plan(item, pageType);
                break;
            case var other when !Technical.Contains(other):
                ImportReport.Count(report.CustomTypes, other.Length > 60 ? other[..60] : other);
                break;
        }
    }

    private void Plan(WxrItem item, string type)
    {
        var title = HtmlToMarkdown.PlainText(item.Title);
        if (item.Status is "trash" or "auto-draft" or "inherit")
        {
            report.Note(ImportNoteKind.Skipped, item.Line, title, item.Status == "trash" ? "Il était à la corbeille." : "C’était une ébauche que WordPress fait de lui-même.");
            return;
        }

        var key = item.Id.Length is > 0 and <= 40 ? item.Id : ContentHash.Of(item.Link, item.Title, item.Date)[..32];
        if (!_keys.Add(key))
        {
            report.Note(ImportNoteKind.Skipped, item.Line, title, "Un autre élément du fichier porte le même numéro, {0} : le premier est gardé.", key);
            return;
        }

        var (on, isScheduled, why) = Publication(item);
        ImportReport.Count(Authors, item.Author);
        foreach (var category in item.Categories)
            Categories[category.Slug] = (category.Name, Categories.GetValueOrDefault(category.Slug).Count + 1);
        Planned.Add(new PlannedItem(item.Light(), key, type, Slug(item, title, type), on, why) { IsScheduled = isScheduled });
    }

    private (DateTimeOffset? On, bool IsScheduled, string Why) Publication(WxrItem item)
    {
        switch (item.Status)
        {
            case "future":
                // What was to appear in ten years was never meant to.
                return WxrDates.Of(item, zone, now.AddYears(2)) is { } later ? (later, later > now, "") : (null, false, "Sa date de parution n’existe pas : il est repris en brouillon.");
            case "draft":
                return (null, false, "");
            case "pending":
                return (null, false, "Il attendait une relecture : il est repris en brouillon.");
            case "private":
                return (null, false, "Il était privé : il est repris en brouillon.");
            case "publish":
                break;
            default:
                return (null, false, "Son état n’est pas connu ici : il est repris en brouillon.");
        }

        if (item.HasPassword)
            return (null, false, "Il était protégé par un mot de passe : il est repris en brouillon.");
        var on = WxrDates.Of(item, zone, now);
        var isMended = on is not null && WxrDates.OfUtc(item.DateGmt) != on;
        if (isMended && WxrDates.OfLocal(item.Date, zone) != on)
            report.Note(ImportNoteKind.Changed, item.Line, HtmlToMarkdown.PlainText(item.Title), "Sa date n’existe pas : celle du flux de l’ancien site est gardée.");
        if (on is not null)
            return (on, false, "");
        return site.ExportedAt is { } exported && exported <= now && exported.Year > 2000
            ? (exported, false, "Aucune de ses dates n’existe : celle de l’export est gardée.")
            : (null, false, "Aucune de ses dates n’existe : il est repris en brouillon.");
    }

    private static string Slug(WxrItem item, string title, string type)
    {
        var name = Slugs.Of(Uri.UnescapeDataString(item.Name));
        if (name.Length == 0)
            name = Slugs.Of(title);
        return name.Length > 0 ? name : Slugs.Of($"{(type == ImportTypes.News ? "actualite" : "page")} {item.Id}");
    }

    private void Comments(WxrItem item)
    {
        report.Comments += item.Comments.Count(c => !c.IsPingback);
        var parents = item.Comments.Where(c => c.Id.Length > 0).DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.ParentId);
        foreach (var comment in item.Comments)
        {
            var depth = 1;
            // A thread that answers itself goes round no more often than it has comments.
            for (var parent = comment.ParentId; depth <= parents.Count && parents.TryGetValue(parent, out var next); parent = next)
                depth++;
            report.CommentDepth = Math.Max(report.CommentDepth, depth);
        }
    }
}
