namespace CQ.Publishing.Import.Wordpress;

/// <summary>What stands before the items.</summary>
/// <param name="Address">Of the blog, absolute; empty when the file does not say.</param>
/// <param name="ExportedAt">When the file was written.</param>
public sealed record WxrSite(
    string Title, string Address, string Version, DateTimeOffset? ExportedAt, IReadOnlyList<WxrAuthor> Authors, IReadOnlyList<WxrTerm> Categories)
{
    /// <summary>Host and path without scheme: the same site exported over http and https is one source.</summary>
    public string Key => Uri.TryCreate(Address, UriKind.Absolute, out var uri) ? (uri.Authority + uri.AbsolutePath).TrimEnd('/').ToLowerInvariant() : "";
}
