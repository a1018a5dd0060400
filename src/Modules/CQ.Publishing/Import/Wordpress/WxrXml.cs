using System.Xml.Linq;

namespace CQ.Publishing.Import.Wordpress;

/// <summary>Elements of an export as records. Versions differ in the address of the namespace alone.</summary>
internal static class WxrXml
{
    public const string ExportStem = "http://wordpress.org/export/";
    public const string Export = ExportStem + "1.2/";

    public static WxrAuthor Author(XElement element) => new(Own(element, "author_login"), Own(element, "author_email"), Own(element, "author_display_name"));

    public static WxrTerm Category(XElement element) => new(Own(element, "category_nicename"), Own(element, "cat_name"));

    public static WxrItem Item(XElement item, int index, int line)
    {
        var meta = item.Elements().Where(e => IsOwn(e, "postmeta"))
            .Select(e => (Key: Own(e, "meta_key"), Value: Own(e, "meta_value")))
            .ToLookup(m => m.Key, m => m.Value, StringComparer.Ordinal);
        string Meta(string key) => meta[key].FirstOrDefault() ?? "";
        return new WxrItem
        {
            Index = index, Line = line, Id = Own(item, "post_id").Trim(), PostType = Own(item, "post_type").Trim(), Status = Own(item, "status").Trim(),
            Title = Plain(item, "title"), Link = Plain(item, "link").Trim(), Guid = Plain(item, "guid").Trim(), Name = Own(item, "post_name").Trim(),
            ParentId = Own(item, "post_parent").Trim(), Author = Of(item, "creator", "purl.org/dc"), Content = Of(item, "encoded", "modules/content"),
            Excerpt = Of(item, "encoded", "excerpt"), Date = Own(item, "post_date").Trim(), DateGmt = Own(item, "post_date_gmt").Trim(), PubDate = Plain(item, "pubDate").Trim(),
            HasPassword = Own(item, "post_password").Trim().Length > 0, IsSticky = Own(item, "is_sticky").Trim() == "1", AttachmentUrl = Own(item, "attachment_url").Trim(),
            ThumbnailId = Meta("_thumbnail_id").Trim(), AttachedFile = Meta("_wp_attached_file").Trim(), AltText = Meta("_wp_attachment_image_alt").Trim(),
            OldNames = [.. meta["_wp_old_slug"].Select(n => n.Trim()).Where(n => n.Length > 0).Distinct()],
            Categories = Terms(item, "category"), Tags = [.. Terms(item, "post_tag").Concat(Terms(item, "tag")).DistinctBy(t => t.Slug)],
            Comments = [.. item.Elements().Where(e => IsOwn(e, "comment")).Select(Comment)],
        };
    }

    private static WxrComment Comment(XElement comment) => new(
        Own(comment, "comment_id").Trim(), Own(comment, "comment_parent").Trim(), Own(comment, "comment_author").Trim(), Own(comment, "comment_content"),
        Own(comment, "comment_approved").Trim() is "1" or "approved", Own(comment, "comment_type").Trim() is "pingback" or "trackback");

    // Version 1.0 names each category twice: once bare, once with its domain.
    private static IReadOnlyList<WxrTerm> Terms(XElement item, string domain) =>
        [.. item.Elements().Where(e => e.Name.LocalName == "category" && (string?)e.Attribute("domain") == domain)
            .Select(e => new WxrTerm(((string?)e.Attribute("nicename") ?? "").Trim(), e.Value.Trim()))
            .Where(t => t.Name.Length > 0)
            .Select(t => t.Slug.Length > 0 ? t : t with { Slug = Abstractions.Values.Slugs.Of(t.Name) })
            .DistinctBy(t => t.Slug)];

    private static bool IsOwn(XElement element, string name) =>
        element.Name.LocalName == name && element.Name.NamespaceName.StartsWith(ExportStem, StringComparison.OrdinalIgnoreCase);

    private static string Own(XElement parent, string name) => parent.Elements().FirstOrDefault(e => IsOwn(e, name))?.Value ?? "";

    private static string Plain(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(e => e.Name.LocalName == name && e.Name.NamespaceName.Length == 0)?.Value ?? "";

    private static string Of(XElement parent, string name, string space) =>
        parent.Elements().FirstOrDefault(e => e.Name.LocalName == name && e.Name.NamespaceName.Contains(space, StringComparison.OrdinalIgnoreCase))?.Value ?? "";
}
