using System.Globalization;
using CQ.Contents.Models;
using CQ.Publishing.Import.Wordpress;

namespace CQ.Publishing.Import;

/// <summary>Every address under which the old site showed an item: its permanent link, its number, and the spellings that WordPress itself redirected.</summary>
internal static class ImportAddresses
{
    public static Dictionary<string, PlannedItem> Of(WxrSite site, IReadOnlyList<PlannedItem> items, IEnumerable<WxrItem> attachments)
    {
        var addresses = new Dictionary<string, PlannedItem>(StringComparer.Ordinal);
        var blog = Uri.TryCreate(site.Address, UriKind.Absolute, out var uri) ? uri : null;
        var root = blog?.AbsolutePath.TrimEnd('/') ?? "";
        void Add(string? address, PlannedItem item)
        {
            if (address is not null && OldAddress.Fold(address) is { Length: > 0 } path && path != root)
                addresses.TryAdd(path, item);
        }

        // What an item was known by goes before what it may have been known by.
        foreach (var item in items)
            Add(PathOn(blog, item.Item.Link), item);
        foreach (var item in items)
        {
            Add(PathOn(blog, item.Item.Guid), item);
            if (item.Item.Id.Length == 0)
                continue;
            foreach (var name in item.Item.PostType == "page" ? new[] { "page_id", "p" } : ["p"])
            {
                Add($"{root}/?{name}={item.Item.Id}", item);
                Add($"/?{name}={item.Item.Id}", item);
            }
        }

        var byId = items.Where(i => i.Item.Id.Length > 0).DistinctBy(i => i.Item.Id).ToDictionary(i => i.Item.Id);
        foreach (var item in items)
        {
            foreach (var spelling in Spellings(item, byId))
                Add(root + spelling, item);
        }

        // A picture's page and a document lead to what they hung on.
        foreach (var attachment in attachments)
        {
            if (!byId.TryGetValue(attachment.ParentId, out var parent))
                continue;
            Add(PathOn(blog, attachment.Link), parent);
            Add($"{root}/?attachment_id={attachment.Id}", parent);
            Add(PathOn(blog, attachment.AttachmentUrl), parent);
        }

        return addresses;
    }

    private static IEnumerable<string> Spellings(PlannedItem item, Dictionary<string, PlannedItem> byId)
    {
        foreach (var name in item.Item.OldNames.Prepend(item.Item.Name).Where(n => n.Length > 0))
        {
            if (item.Item.PostType == "page")
            {
                yield return Trail(item, byId) + "/" + name;
                continue;
            }

            if (DateTime.TryParseExact(item.Item.Date, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"/{day:yyyy}/{day:MM}/{day:dd}/{name}");
                yield return string.Create(CultureInfo.InvariantCulture, $"/{day:yyyy}/{day:MM}/{name}");
            }

            yield return "/" + name;
        }
    }

    /// <summary>The names of the pages above.</summary>
    private static string Trail(PlannedItem item, Dictionary<string, PlannedItem> byId)
    {
        var trail = "";
        var parent = item.Item.ParentId;
        // Pages that stand above one another in a ring end here.
        for (var depth = 0; depth < 20 && byId.TryGetValue(parent, out var above); depth++)
        {
            trail = $"/{above.Item.Name}{trail}";
            parent = above.Item.ParentId;
        }

        return trail;
    }

    /// <summary>Path and query of an address of the old site; null for another site's.</summary>
    public static string? PathOn(Uri? blog, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        return blog is null || SameHost(blog.Host, uri.Host) ? uri.PathAndQuery : null;
    }

    public static bool SameHost(string one, string other) => string.Equals(Bare(one), Bare(other), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
