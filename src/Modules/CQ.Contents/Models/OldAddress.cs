using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>An address of a site that was imported: it leads to the item that came from it, for those who may read the item.</summary>
public sealed class OldAddress : TenantOwned
{
    public const int PathLength = 400;

    /// <summary>Path and query as the old site wrote them, folded by <see cref="Fold"/>: <c>/2014/05/fete-des-voisins</c>, <c>/?p=812</c>.</summary>
    public required string Path { get; init; }

    public required Guid ContentItemId { get; set; }

    /// <summary>Lower case, unescaped, without slash at the end: old links are copied in many spellings. Empty when there is nothing to find it by.</summary>
    public static string Fold(string pathAndQuery)
    {
        ArgumentNullException.ThrowIfNull(pathAndQuery);
        var hash = pathAndQuery.IndexOf('#', StringComparison.Ordinal);
        var text = Uri.UnescapeDataString(hash < 0 ? pathAndQuery : pathAndQuery[..hash]).ToLowerInvariant();
        var query = text.IndexOf('?', StringComparison.Ordinal);
        var path = (query < 0 ? text : text[..query]).TrimEnd('/');
        var folded = (path.StartsWith('/') ? path : "/" + path) + (query < 0 ? "" : text[query..]);
        return folded is "/" || folded.Length > PathLength || folded.Contains('\0', StringComparison.Ordinal) ? "" : folded;
    }
}
