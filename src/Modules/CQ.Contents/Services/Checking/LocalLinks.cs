using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Checking;

/// <summary>
/// Which links into the site lead nowhere for the viewer: items by slug, old ones included; pages of other modules by <see cref="ILocalPages"/>; and what no address of
/// the site begins with. What nobody answers for is believed.
/// </summary>
public sealed class LocalLinks(CqDbContext db, ContentTypes types, IEnabled<ILocalPages> pages, EndpointDataSource endpoints)
{
    /// <summary>Links looked at together.</summary>
    public const int Most = 500;

    private static readonly HashSet<string> Nothing = [];

    /// <param name="targets">See <see cref="MarkdownLink.LocalTarget"/>.</param>
    public async Task<IReadOnlySet<string>> MissingAsync(IReadOnlyCollection<string> targets, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        if (targets.Count == 0)
            return Nothing;
        var known = endpoints.Endpoints.OfType<RouteEndpoint>().Select(e => FirstOf(e.RoutePattern)).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in targets.Select(t => (Target: t, Parts: t.Split('/', StringSplitOptions.RemoveEmptyEntries))).Where(t => t.Parts.Length > 0).GroupBy(t => t.Parts[0]))
        {
            if (types.BySegment(group.Key) is { } type)
                missing.UnionWith(await MissingItemsAsync(type, [.. group.Where(t => t.Parts.Length == 2).Select(t => (t.Target, t.Parts[1]))], ct));
            else if (pages.FirstOrDefault(p => p.Segments.Contains(group.Key)) is { } other)
                missing.UnionWith(await other.MissingAsync([.. group.Select(t => t.Target)], ct));
            else if (!known.Contains(group.Key))
                missing.UnionWith(group.Select(t => t.Target));
        }

        return missing;
    }

    private async Task<IEnumerable<string>> MissingItemsAsync(IContentType type, IReadOnlyList<(string Target, string Slug)> links, CancellationToken ct)
    {
        if (links.Count == 0)
            return [];
        var slugs = links.Select(l => l.Slug).Distinct().ToArray();
        var items = db.Set<ContentItem>().Where(i => i.Type == type.Name);
        var now = items.Where(i => i.Slug != null && slugs.Contains(i.Slug)).Select(i => i.Slug!);
        var before = db.Set<OldSlug>().Where(s => s.Type == type.Name && slugs.Contains(s.Slug)).Join(items, s => s.ContentItemId, i => i.Id, (s, _) => s.Slug);
        var found = await now.Concat(before).ToListAsync(ct);
        return links.Where(l => !found.Contains(l.Slug)).Select(l => l.Target);
    }

    private static string? FirstOf(RoutePattern pattern) =>
        pattern.PathSegments.Count > 0 && pattern.PathSegments[0].Parts is [RoutePatternLiteralPart literal] ? literal.Content : null;
}
