using System.Globalization;
using System.Text.RegularExpressions;
using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Contents.Models;
using CQ.Data;
using CQ.IntegrationTests.Matrices.Audiences;
using CQ.IntegrationTests.Sites;
using CQ.Media.Models;
using CQ.Publishing.Models;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>Where readers read: pages, lists, places.</summary>
internal static partial class ContentSurfaces
{
    private static IEnumerable<AudienceSurface> OfRows()
    {
        static Verdict Reads(AudienceViewer v, AudienceItem i) => Is(ContentOracle.CanRead(v, i));
        yield return new(
            "rows of contents", i => IsItem(i) || i.Kind is ItemKind.Comment or ItemKind.Attachment or ItemKind.LibraryFile or ItemKind.Block or ItemKind.OutsideContact, Reads,
            (s, items) => s.InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<CqDbContext>();
                var ids = new HashSet<Guid>();
                ids.UnionWith(await db.Set<ContentItem>().Select(e => e.Id).ToListAsync(Ct));
                ids.UnionWith(await db.Set<Comment>().Select(e => e.Id).ToListAsync(Ct));
                ids.UnionWith(await db.Set<MediaFile>().Select(e => e.Id).ToListAsync(Ct));
                ids.UnionWith(await db.Set<PlacedBlock>().Select(e => e.Id).ToListAsync(Ct));
                ids.UnionWith(await db.Set<OutsideContact>().Select(e => e.Id).ToListAsync(Ct));
                return AudienceSurfaces.Set(items.Where(i => ids.Contains(i.Id)));
            }),
            ContentLeaks.ForCircle);
        yield return new(
            "rows of their types", i => IsItem(i) && !IsNews(i), Reads,
            (s, items) => s.InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<CqDbContext>();
                var ids = new HashSet<Guid>();
                ids.UnionWith(await db.Set<PageEntry>().Select(e => e.ContentItemId).ToListAsync(Ct));
                ids.UnionWith(await db.Set<DocumentEntry>().Select(e => e.ContentItemId).ToListAsync(Ct));
                ids.UnionWith(await db.Set<CalendarEvent>().Select(e => e.ContentItemId).ToListAsync(Ct));
                return AudienceSurfaces.Set(items.Where(i => ids.Contains(i.Id)));
            }),
            ContentLeaks.ForCircle);
        yield return new(
            "dates of events", i => IsItem(i) && IsEvent(i), Reads,
            (s, items) => s.InScopeAsync(async services =>
            {
                var ids = await services.GetRequiredService<CqDbContext>().Set<CalendarDate>().Select(e => e.ContentItemId).ToListAsync(Ct);
                return AudienceSurfaces.Set(items.Where(i => ids.Contains(i.Id)));
            }),
            ContentLeaks.ForCircle);
        yield return new(
            "resolved subjects of contents", i => IsItem(i) || i.Kind == ItemKind.Block, Reads,
            (s, items) => s.InScopeAsync(async services =>
            {
                var found = new HashSet<Guid>();
                var resolvers = services.GetRequiredService<IEnabled<ISubjectResolver>>();
                foreach (var kind in new[] { ContentItem.Kind, PlacedBlock.SubjectKind })
                    found.UnionWith((await resolvers.Single(r => r.Kind == kind).ResolveAsync([.. items.Select(i => i.Id)], Ct)).Keys);
                return AudienceSurfaces.Set(items.Where(i => found.Contains(i.Id)));
            }),
            ContentLeaks.ForCircle);
    }

    private static IEnumerable<AudienceSurface> OfPages()
    {
        var leaks = new Dictionary<ItemKind, Leak>
        {
            [ItemKind.News] = ContentLeaks.ForCircle, [ItemKind.Page] = ContentLeaks.Early, [ItemKind.Document] = ContentLeaks.Late, [ItemKind.Event] = ContentLeaks.ForCircle,
        };
        foreach (var (kind, leak) in leaks)
        {
            yield return Each(
                $"page of a content: {kind}", i => i.Kind == kind && IsItem(i), One(4, ContentOracle.CanRead), i => i.Path, i => $"/{SegmentOf(i)}/rien-de-tel", leak);
        }

        yield return Each(
            "old slug", HadAnother, One(16, ContentOracle.CanRead), i => $"/{SegmentOf(i)}/ancien-{i.Marker}", i => $"/{SegmentOf(i)}/ancien-rien", ContentLeaks.ForCircle);
        yield return Each("address of an old site", HadAnother, One(20, ContentOracle.CanRead), i => $"/ancien/{i.Marker}", _ => "/ancien/rien", ContentLeaks.Unasked);
        yield return Each(
            "old address with a query", HadAnother, One(60, ContentOracle.CanRead), i => $"/?p={i.Number}", _ => "/?p=99999", ContentLeaks.ForAll);
        yield return On(
            "words that wait, on the page", i => ContentOracle.Is(i, Stage.Prepared, Stage.Changed) && ContentOracle.IsContent(i),
            One(5, ContentOracle.CanRead), i => (i.About ?? i).Path, ContentLeaks.Overtaking);
        yield return On(
            "link for taking part from afar", i => i.Kind == ItemKind.RemoteLink && ContentOracle.Is(i, Stage.Published, Stage.Changed, Stage.Withdrawn),
            One(3, ContentOracle.SeesLink), i => i.Path, ContentLeaks.Registration);
        foreach (var act in new[] { "inscription", "desinscription" })
        {
            yield return Each(
                $"event: {act}", i => IsEvent(i) && ContentOracle.Is(i, Stage.Published, Stage.Scheduled),
                One(3, (v, i) => v.IsSignedIn && ContentOracle.CanRead(v, i)), i => $"{i.Path}/{act}", _ => $"/agenda/rien/{act}", ContentLeaks.ForCircle);
        }

        yield return Each(
            "secret address of a preview", IsItem, One(20, ContentOracle.MayPreview), i => $"/apercu/{TalkFiller.TokenOf(i)}", _ => "/apercu/rien", ContentLeaks.Previewed);
        yield return Each(
            "secret address of a preview that is over", IsItem, One(50, (_, _) => false), i => $"/apercu/{TalkFiller.StaleTokenOf(i)}", _ => "/apercu/rien",
            ContentLeaks.StalePreview);
    }

    private static IEnumerable<AudienceSurface> OfLists()
    {
        static Verdict Reads(AudienceViewer v, AudienceItem i) => Is(ContentOracle.CanRead(v, i));
        static Verdict InEst(AudienceViewer v, AudienceItem i) => Is(ContentOracle.CanRead(v, i) && ContentOracle.Quartier(i.Owner) == "est");
        static Verdict OfVelo(AudienceViewer v, AudienceItem i) => Is(ContentOracle.CanRead(v, i) && i.Owner == ContentOracle.Velo);
        var year = SiteDay.Today.Year;
        yield return List("news", IsNews, Reads, ContentLeaks.ForCircle, "/actualites");
        yield return List("news of a quartier", IsNews, InEst, InPlace(ContentLeaks.ForCircle, "est"), "/actualites?quartier=est");
        yield return List("news of a theme", i => IsNews(i) && !IsOpened(i), Reads, ContentLeaks.Early, $"/actualites?theme={ContentFiller.Theme}");
        yield return List("news of a word", i => IsNews(i) && !IsOpened(i), Reads, ContentLeaks.Late, "/actualites?mot=matrice");
        yield return List("news of a body", IsNews, OfVelo, InPlace(ContentLeaks.ForCircle, ContentOracle.Velo), $"/actualites?instance={ContentOracle.Velo}");
        yield return List("news of a year", IsNews, Reads, ContentLeaks.Unasked, $"/actualites?annee={year}");
        yield return List("documents", IsDocument, Reads, ContentLeaks.ForCircle, "/documents");
        yield return List("documents of a quartier", IsDocument, InEst, InPlace(ContentLeaks.ForCircle, "est"), "/documents?quartier=est");
        yield return List(
            "documents of one's circles", IsDocument, (v, i) => Is(ContentOracle.CanRead(v, i) && (!ContentOracle.IsPublic(i) || v.Circles.Length == 0)), ContentLeaks.ForCircle, "/documents?niveau=reserve");
        yield return List("documents of a body", IsDocument, OfVelo, InPlace(ContentLeaks.ForCircle, ContentOracle.Velo), $"/documents?instance={ContentOracle.Velo}");
        var month = SiteDay.Today.AddDays(ContentFiller.InDays).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        yield return List("agenda", IsEvent, Reads, ContentLeaks.ForCircle, "/agenda");
        yield return List("agenda of a month", IsEvent, Reads, ContentLeaks.Early, $"/agenda?vue=mois&mois={month}");
        yield return List("agenda of a quartier", IsEvent, InEst, InPlace(ContentLeaks.ForCircle, "est"), "/agenda?quartier=est");
        yield return List("agenda for everyone", IsEvent, (v, i) => Is(ContentOracle.IsForAll(v, i)), ContentLeaks.Late, "/agenda?niveau=public");
        yield return List("agenda of one's circles", IsEvent, (v, i) => Is(ContentOracle.CanRead(v, i) && !ContentOracle.IsPublic(i)), ContentLeaks.ForCircle, "/agenda?niveau=mes-conseils");
    }

    private static IEnumerable<AudienceSurface> OfPlaces()
    {
        yield return List("menus", i => IsPage(i) && i.Owner == AudienceViewer.Sector, (v, i) => Is(ContentOracle.CanRead(v, i)), ContentLeaks.Early, "/charte");
        yield return new(
            "pages under a page", i => IsPage(i) && i.Owner == "est" && ContentOracle.IsPublic(i), (v, i) => v.Tenant != i.Tenant ? Verdict.NotAsked : Is(ContentOracle.CanRead(v, i)),
            async (s, items) => AudienceSurfaces.Marked(items, await s.ListAsync(items.First(i => ContentOracle.Is(i, Stage.Published)).Path)),
            Among(ContentLeaks.Early, _ => true));
        // The home chooses the latest.
        yield return List(
            "home", i => IsNews(i) || IsDocument(i) || IsEvent(i), (v, i) => May(ContentOracle.IsForAll(v, i)), Among(ContentLeaks.Early, i => IsNews(i) && i.Owner == AudienceViewer.Sector), "/");
        yield return List(
            "pages of quartiers", i => ContentOracle.IsContent(i) && !(IsPage(i) && i.Owner == AudienceViewer.Sector), OnQuartiers, Among(ContentLeaks.ForAll, i => IsNews(i) && i.Owner == "est"),
            "/quartiers/est", "/quartiers/ouest");
        yield return List(
            "pages of bodies", i => ContentOracle.IsContent(i) && !IsPage(i), (v, i) => Is(ContentOracle.CanRead(v, i) && IsGroup(i.Owner)),
            Among(ContentLeaks.ForAll, i => IsNews(i) && i.Owner == ContentOracle.Velo), $"/instances/{ContentOracle.Velo}", $"/instances/{ContentOracle.Committee}", $"/instances/{ContentOracle.TeamOfEst}");
    }

    /// <summary>Few enough that all stand there: what is for everyone, and beneath, for the members of its council, the rest that they read.</summary>
    private static Verdict OnQuartiers(AudienceViewer viewer, AudienceItem item)
    {
        if (!ContentOracle.CanRead(viewer, item) || ContentOracle.Quartier(item.Owner) is not { } quartier)
            return Verdict.Hidden;
        return !IsPage(item) && (ContentOracle.IsPublic(item) || viewer.Circles.Contains(quartier)) ? Verdict.Shown : Verdict.MayBeShown;
    }

    private static bool HadAnother(AudienceItem item) => WasPublished(item) && !IsOpened(item);

    /// <summary>The news that was opened stands under no theme, and comes from no other site.</summary>
    private static bool IsOpened(AudienceItem item) => ContentOracle.Is(item, Stage.Former) || (IsNews(item) && item.Row == Guid.Empty);

    private static Leak InPlace(Leak leak, string place) => Among(leak, i => i.Owner == place);

    private static Leak Among(Leak leak, Func<AudienceItem, bool> some) => leak with { Fits = (v, i) => some(i) && leak.Fits(v, i) };

    [GeneratedRegex("sitemaps/([^<]+)\\.xml")]
    private static partial Regex SitemapParts();
}
