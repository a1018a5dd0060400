using CQ.Abstractions.People;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Model;
using CQ.Data.Viewing;
using CQ.IntegrationTests.Matrices.Audiences;
using CQ.Notifications.Models;
using CQ.Publishing.Models;
using CQ.Search.Models;
using CQ.Search.Services;
using CQ.Search.Services.Asking;
using CQ.Search.Services.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>Search: what it names, what it counts and what it offers while somebody types. Whatever is not the published text of an item is found by nobody.</summary>
internal static partial class ContentSurfaces
{
    // As many words as a question tries together.
    private const int Together = 6;

    /// <summary>Both walls: the index and the item say that everyone may read it.</summary>
    private static Leak Found => new(
        (v, i) => IsItem(i) && ContentLeaks.ForAll.Fits(v, i),
        async (world, v, i) => new ContentLeaks.Undone(
            [await ContentLeaks.ForAll.PlantAsync(world, v, i), await world.TamperAsync("cq_search_entry", "audience_id", Audience.Public.Id, "id", i.Id)]));

    /// <summary>The index alone says so: what is counted shows it, what is named does not.</summary>
    private static Leak Counted => new(
        (v, i) => IsItem(i) && ContentLeaks.ForAll.Fits(v, i), (world, _, i) => world.TamperAsync("cq_search_entry", "audience_id", Audience.Public.Id, "id", i.Id));

    private static IEnumerable<AudienceSurface> OfSearch()
    {
        // A card is found by whatever its owner shows to a circle of the viewer's, and answers with name and role.
        static bool Finds(AudienceViewer viewer, AudienceItem item) => item.Kind switch
        {
            ItemKind.Contact => ContentOracle.IsListed(viewer, item),
            ItemKind.OutsideContact => ContentOracle.CanRead(viewer, item),
            _ => IsItem(item) && ContentOracle.CanRead(viewer, item),
        };
        static bool IsNamed(AudienceItem item) => item.Kind != ItemKind.Contact || item.State == nameof(ContactField.Role);
        yield return new(
            "search: results", _ => true,
            (v, i) => v.Tenant == i.Tenant || Asks(v, i, 1) ? IsNamed(i) ? Is(Finds(v, i)) : May(Finds(v, i)) : Verdict.NotAsked,
            (s, items) => FoundAsync(s, items, Together, async (search, text) => (await search.RunAsync(text, new SearchFilter(), 1, Ct)).Hits.Select(TextOf)), Found);
        yield return new(
            "search: suggestions", _ => true, One(3, (v, i) => i.Kind != ItemKind.Contact && Finds(v, i)),
            (s, items) => FoundAsync(s, items, 1, async (search, text) => (await search.SuggestAsync(text, 8, Ct)).Select(TextOf)), Found);
        yield return new(
            "search: counts", _ => true, One(3, Finds),
            (s, items) => FoundAsync(s, items, 1, async (search, text) => await search.RunAsync(text, new SearchFilter(), 1, Ct) is { Total: 0, Facets.Count: 0 } ? [] : [text]), Counted);
        yield return new("search: alerts", _ => true, (v, i) => v.IsSignedIn && Asks(v, i, 25) ? Is(Finds(v, i)) : Verdict.NotAsked, ToldAsync, Found);
    }

    private static string TextOf(SearchHit hit) => $"{hit.Info.Title} {string.Concat(hit.Title.Select(p => p.Text))} {string.Concat(hit.Excerpt.Select(p => p.Text))}";

    /// <summary>A search kept for each of them, as if nobody had looked since the beginning: whoever is written to knows that there is something.</summary>
    private static Task<HashSet<AudienceItem>> ToldAsync(ViewerSession session, IReadOnlyList<AudienceItem> items) => session.InScopeAsync(async services =>
    {
        var (db, told) = (services.GetRequiredService<CqDbContext>(), new HashSet<AudienceItem>());
        if (!session.Viewer.IsSignedIn)
            return told;
        var (user, tell) = (services.GetRequiredService<IViewer>().RequireUserId(), services.GetServices<IDueWorkHandler>().Single(h => h.Kind == TellOfSearch.WorkKind));
        foreach (var item in items)
        {
            var kept = new SavedSearch { UserId = user, Name = "veille", Query = "?q=" + item.Marker, HasAlert = true, LookedAt = DateTimeOffset.UnixEpoch };
            db.Add(kept);
            await db.SaveChangesAsync(Ct);
            await tell.RunAsync(new DueWork(TellOfSearch.WorkKind, kept.Id, default, 1), Ct);
            await db.SaveChangesAsync(Ct);
            var lines = await db.Set<Notification>().IgnoreQueryFilters([Filters.Audience]).Where(n => n.UserId == user && n.Kind == AlertKind.KindKey).ToListAsync(Ct);
            if (lines.Count > 0)
                told.Add(item);
            db.RemoveRange(lines);
            db.Remove(kept);
            await db.SaveChangesAsync(Ct);
        }

        return told;
    });

    private static Task<HashSet<AudienceItem>> FoundAsync(
        ViewerSession session, IReadOnlyList<AudienceItem> items, int together, Func<SearchSite, string, Task<IEnumerable<string>>> ask) => session.InScopeAsync(async services =>
    {
        var (search, shown) = (services.GetRequiredService<SearchSite>(), new HashSet<AudienceItem>());
        foreach (var some in items.Chunk(together))
            shown.UnionWith(AudienceSurfaces.Marked(some, string.Join(' ', await ask(search, string.Join(' ', some.Select(i => i.Marker))))));
        return shown;
    });
}
