using System.Text.RegularExpressions;
using CQ.Contents.Models;
using CQ.Publishing.Import.Html;
using CQ.Publishing.Import.Wordpress;

namespace CQ.Publishing.Import;

/// <summary>Where the links and pictures of one item lead: to what is imported with it, to files that came along, else out.</summary>
/// <param name="files">Path under uploads → address in the media library, of what is there.</param>
internal sealed partial class ImportTargets(ImportPlan plan, WxrItem item, IReadOnlyDictionary<string, string> files) : IHtmlTargets
{
    private const int MaximumLength = 2_000;

    private readonly Uri? _blog = Absolute(plan.Site.Address);
    private readonly Uri? _base = Absolute(item.Link) ?? Absolute(plan.Site.Address);

    /// <summary>Links of the old site to what did not come along.</summary>
    public int LostLinks { get; private set; }

    public string? Link(string href)
    {
        if (Resolve(href) is not { } uri)
            return null;
        if (uri.Scheme == "mailto")
            return uri.AbsoluteUri.Length <= 320 ? uri.AbsoluteUri : null;
        if (_blog is null || !ImportAddresses.SameHost(_blog.Host, uri.Host))
            return uri.AbsoluteUri;
        if (File(uri) is { } file)
            return file;
        if (plan.Addresses.TryGetValue(OldAddress.Fold(uri.PathAndQuery), out var target))
            return plan.PathOf(target);
        if (uri.AbsolutePath.TrimEnd('/') == _blog.AbsolutePath.TrimEnd('/') && uri.Query.Length == 0)
            return "~/";
        LostLinks++;
        return uri.AbsoluteUri;
    }

    public string? Picture(string source) => Resolve(source) is { } uri && IsPicture(uri.AbsolutePath) ? File(uri) : null;

    public IReadOnlyList<(string Source, string Alt)> Gallery(IReadOnlyList<string> ids)
    {
        var attachments = ids.Count > 0 ? ids.Select(i => plan.Attachments.GetValueOrDefault(i)).OfType<WxrItem>() : plan.AttachmentsOf[item.Id];
        return [.. attachments.Where(a => IsPicture(a.AttachmentUrl)).Take(200).Select(a => (a.AttachmentUrl, a.AltText.Length > 0 ? a.AltText : HtmlToMarkdown.PlainText(a.Title)))];
    }

    /// <summary>The paths under uploads that a text names, so that the files are there before it is converted.</summary>
    public static IReadOnlyList<string> PathsIn(string html, WxrItem item, ImportPlan plan)
    {
        var paths = Named().Matches(html).Select(m => UploadPath("/uploads/" + System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)));
        if (html.Contains("[gallery", StringComparison.OrdinalIgnoreCase))
        {
            var named = GalleryIds().Matches(html).SelectMany(m => m.Groups[1].Value.Split(',')).Select(i => plan.Attachments.GetValueOrDefault(i.Trim())).OfType<WxrItem>();
            paths = paths.Concat(plan.AttachmentsOf[item.Id].Concat(named).Select(a => UploadPath(a.AttachmentUrl)));
        }

        if (plan.Attachments.TryGetValue(item.ThumbnailId, out var thumbnail))
            paths = paths.Append(UploadPath(thumbnail.AttachmentUrl));
        return [.. paths.OfType<string>().Where(p => p.Length <= Models.ImportedItem.KeyLength).Distinct(StringComparer.OrdinalIgnoreCase).Take(500)];
    }

    /// <summary>Path under uploads of an address; null when it is none. A picture made smaller by WordPress is the picture it was made of.</summary>
    public static string? UploadPath(string address)
    {
        var at = address.IndexOf("/uploads/", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var path = address[(at + "/uploads/".Length)..];
        var end = path.AsSpan().IndexOfAny('?', '#');
        path = Uri.UnescapeDataString(end < 0 ? path : path[..end]);
        return path.Length == 0 || path.Contains("..", StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal) ? null : Smaller().Replace(path, "");
    }

    public static bool IsPicture(string path) => PictureName().IsMatch(path);

    private string? File(Uri uri) => UploadPath(uri.AbsolutePath) is { } path ? files.GetValueOrDefault(path) : null;

    /// <summary>As a browser reads it: what it does not see is taken away before the scheme is judged.</summary>
    private Uri? Resolve(string address)
    {
        var seen = string.Concat(address.Where(c => !char.IsControl(c))).Trim();
        if (seen.Length is 0 or > MaximumLength)
            return null;
        var uri = Uri.TryCreate(seen, UriKind.Absolute, out var whole) && !seen.StartsWith('/') ? whole : _base is not null && Uri.TryCreate(_base, seen, out var relative) ? relative : null;
        if (uri is null || uri.Scheme is not ("http" or "https" or "mailto"))
            return null;
        return uri.Scheme == "mailto" || uri.Host.Length > 0 ? uri : null;
    }

    private static Uri? Absolute(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    [GeneratedRegex("""/uploads/([^"'<>\s\[\]()\\]{1,400})""", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex("""\[gallery[^\]]{0,500}?\b(?:ids|include)=["“]?([0-9, ]{1,4000})""", RegexOptions.IgnoreCase)]
    private static partial Regex GalleryIds();

    [GeneratedRegex(@"(?:-\d{2,5}x\d{2,5}|-scaled)(?=\.\w{2,5}$)", RegexOptions.IgnoreCase)]
    private static partial Regex Smaller();

    [GeneratedRegex(@"\.(?:jpe?g|png|gif|webp|avif|heic|bmp|tiff?)$", RegexOptions.IgnoreCase)]
    private static partial Regex PictureName();
}
