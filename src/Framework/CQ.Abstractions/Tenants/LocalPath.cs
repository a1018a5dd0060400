using System.Text;

namespace CQ.Abstractions.Tenants;

/// <summary>Whether an address that came from outside stays on this site. Whoever redirects to one, or stores one as a link, asks here.</summary>
public static class LocalPath
{
    public const int MaximumLength = 2000;

    /// <summary>
    /// Begins with one slash, and no browser reads it otherwise: <c>//host</c> and <c>/\host</c> are other sites, and browsers drop tabs and line ends
    /// before they look.
    /// </summary>
    public static bool IsValid(string? path) =>
        path is ['/', ..] and not ['/', '/', ..] and { Length: <= MaximumLength }
        && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl);

    /// <summary>
    /// Whether it is valid, can stand in a header (ASCII, as browsers write addresses) and is an address of this tenant: under the prefix by which the tenant was asked, and, where that is none, under
    /// no other tenant's.
    /// </summary>
    /// <param name="path">With the prefix and perhaps a query.</param>
    /// <param name="prefix">Empty, or with its slash.</param>
    public static bool IsOf(Tenant tenant, string prefix, string? path, IEnumerable<Tenant> all)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(all);
        return IsValid(path) && Ascii.IsValid(path) && IsUnder(path!, prefix)
            && (prefix.Length > 0
                || !all.Where(t => t.Id != tenant.Id).SelectMany(t => t.Addresses).Any(a => a.Prefix is { Length: > 0 } other && IsUnder(path!, "/" + other)));
    }

    /// <summary>Whether it lies under a prefix, read as the browser will: dot segments resolved, escapes undone. Every path lies under "".</summary>
    /// <param name="path">A valid path, with the prefix and perhaps a query.</param>
    /// <param name="prefix">Empty, or with its slash: <c>/sud</c>.</param>
    public static bool IsUnder(string path, string prefix)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(prefix);
        var read = Uri.UnescapeDataString(new Uri("http://site" + path).AbsolutePath);
        return read.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && (prefix.Length == 0 || read.Length == prefix.Length || read[prefix.Length] == '/');
    }
}
