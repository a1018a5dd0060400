using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Import;

/// <summary>Gives every item an address that no other has: the one it got last time, else its own of the old site, else that with a number.</summary>
internal sealed class ImportSlugs(CqDbContext db)
{
    private const int AtOnce = 2_000;

    public async Task<List<PlannedItem>> GiveAsync(string source, IReadOnlyList<PlannedItem> items, CancellationToken ct)
    {
        var known = (await db.Set<ImportedItem>().AsNoTracking().Where(r => r.Source == source && r.Kind == ImportedKind.Item).Select(r => new { r.Key, r.Slug, r.SubjectId }).ToListAsync(ct))
            .ToDictionary(r => r.Key);
        var given = new List<PlannedItem>(items.Count);
        foreach (var type in items.GroupBy(i => i.Type))
        {
            var used = type.Where(i => known.ContainsKey(i.Key)).Select(i => known[i.Key].Slug).ToHashSet(StringComparer.Ordinal);
            foreach (var some in type.Chunk(AtOnce))
            {
                var fresh = some.Where(i => !known.ContainsKey(i.Key)).Select(i => i.Slug).Distinct().ToArray();
                var taken = await db.TakenSlugsAsync(type.Key, fresh, ct);
                foreach (var item in some)
                    given.Add(item with { Slug = known.TryGetValue(item.Key, out var row) ? row.Slug : Free(item, used, taken) });
            }
        }

        return given;
    }

    private static string Free(PlannedItem item, HashSet<string> used, ILookup<string, Guid> taken)
    {
        // Something of this site stands there already: the number of the old site tells them apart, the same at every try.
        if (taken.Contains(item.Slug))
            return Numbered(item.Slug, item.Key, used);
        for (var n = 1; n < 1_000; n++)
        {
            var slug = n == 1 ? item.Slug : With(item.Slug, n.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (used.Add(slug))
                return slug;
        }

        return Numbered(item.Slug, item.Key, used);
    }

    private static string Numbered(string slug, string key, HashSet<string> used)
    {
        var numbered = With(slug, Slugs.Of(key));
        used.Add(numbered);
        return numbered;
    }

    private static string With(string slug, string ending)
    {
        var room = Slugs.MaximumLength - ending.Length - 1;
        return $"{(slug.Length > room ? slug[..room].TrimEnd('-') : slug)}-{ending}";
    }
}
