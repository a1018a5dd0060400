using System.Net;
using CQ.IntegrationTests.Matrices.Audiences;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>What leaves the site: feeds, calendars, the widget, the sitemap, files.</summary>
internal static partial class ContentSurfaces
{
    private static IEnumerable<AudienceSurface> OfFeeds()
    {
        foreach (var form in new[] { "atom", "json" })
        {
            var leak = form == "atom" ? ContentLeaks.ForAll : ContentLeaks.Early;
            yield return Text($"feed of the sector: {form}", IsNews, (v, i) => Is(ContentOracle.IsForAll(v, i)), leak, $"/actualites.{form}");
            yield return Text(
                $"feeds of quartiers: {form}", IsNews, (v, i) => Is(ContentOracle.IsForAll(v, i) && ContentOracle.Quartier(i.Owner) is not null), InPlace(leak, "est"),
                $"/quartiers/est/actualites.{form}", $"/quartiers/ouest/actualites.{form}");
            yield return Text(
                $"feeds of bodies: {form}", IsNews, (v, i) => Is(ContentOracle.IsForAll(v, i) && IsGroup(i.Owner)), InPlace(leak, ContentOracle.Velo),
                $"/instances/{ContentOracle.Velo}/actualites.{form}", $"/instances/{ContentOracle.Committee}/actualites.{form}", $"/instances/{ContentOracle.TeamOfEst}/actualites.{form}");
        }

        yield return Text(
            "widget", i => IsNews(i) || IsEvent(i), (v, i) => May(ContentOracle.IsForAll(v, i)), Among(ContentLeaks.ForAll, i => IsNews(i) && i.Owner == "est"), "/widget/secteur", "/widget/quartiers/est",
            "/widget/quartiers/ouest");
        yield return new(
            "sitemap", ContentOracle.IsContent, (v, i) => Is(ContentOracle.IsForAll(v, i) && !ContentOracle.Is(i, Stage.Former)),
            async (s, items) =>
            {
                var text = new System.Text.StringBuilder();
                foreach (var part in SitemapParts().Matches((await s.GetAsync("/sitemap.xml")).Text).Select(m => m.Groups[1].Value))
                    text.Append((await s.GetAsync($"/sitemaps/{part}.xml")).Text);
                return AudienceSurfaces.Marked(items, text.ToString());
            },
            ContentLeaks.ForAll);
    }

    private static IEnumerable<AudienceSurface> OfCalendars()
    {
        // The link stands in no calendar whatever.
        static bool Holds(AudienceItem i) => i.Kind is ItemKind.Event or ItemKind.RemoteLink;
        static bool IsForAll(AudienceViewer v, AudienceItem i) => IsEvent(i) && ContentOracle.IsForAll(v, i);
        var leak = Among(ContentLeaks.ForAll, IsEvent);
        yield return Text("calendar of the sector", Holds, (v, i) => Is(IsForAll(v, i)), leak, "/agenda.ics");
        yield return Text(
            "calendars of quartiers", Holds, (v, i) => Is(IsForAll(v, i) && ContentOracle.Quartier(i.Owner) is not null), InPlace(leak, "est"), "/quartiers/est/agenda.ics", "/quartiers/ouest/agenda.ics");
        yield return Text(
            "calendars of bodies", Holds, (v, i) => Is(IsForAll(v, i) && IsGroup(i.Owner)), InPlace(leak, ContentOracle.Velo), $"/instances/{ContentOracle.Velo}/agenda.ics",
            $"/instances/{ContentOracle.Committee}/agenda.ics");
        yield return Each(
            "calendar of one event", i => IsEvent(i) && WasPublished(i), One(10, ContentOracle.CanRead), i => $"{i.Path}.ics", _ => "/agenda/rien-de-tel.ics", ContentLeaks.ForCircle);
        yield return new(
            "one's own calendar", Holds, (v, i) => Is(IsEvent(i) && ContentOracle.IsInOwnCalendar(v, i)),
            async (s, items) =>
            {
                if (!s.Viewer.IsSignedIn)
                    return [];
                // A calendar knows the address alone, no cookie.
                var program = await s.World.SessionAsync(AudienceViewer.All.First(v => v.Tenant == s.Viewer.Tenant && !v.IsSignedIn));
                var answer = await program.GetAsync($"/agenda/personnel/{PeopleFiller.CalendarTokenOf(s.World.User(s.Viewer.Tenant, s.Viewer.Email!))}.ics");
                answer.Status.ShouldBe(HttpStatusCode.OK);
                return AudienceSurfaces.Marked(items, answer.Text.Replace("\r\n ", "", StringComparison.Ordinal));
            },
            Among(ContentLeaks.Registration, IsEvent));
    }

    private static IEnumerable<AudienceSurface> OfFiles()
    {
        static bool Holds(AudienceItem i) => i.Kind is ItemKind.LibraryFile or ItemKind.Attachment;
        static string Missing(AudienceItem i) => $"/fichiers/{Guid.NewGuid()}/rien.png";
        yield return Each("file by its id", Holds, One(9, ContentOracle.MayOpen), i => i.Path, Missing, ContentLeaks.ForCircle);
        yield return Each(
            "file in a smaller size", Holds, One(50, ContentOracle.MayOpen), i => $"/fichiers/{i.Id}/640/{i.Marker}.webp", i => $"/fichiers/{Guid.NewGuid()}/640/rien.webp",
            ContentLeaks.ForAll);
        yield return new(
            "file under another name, its head, a part of it", Holds, One(80, ContentOracle.MayOpen),
            async (s, items) =>
            {
                var shown = new HashSet<AudienceItem>();
                foreach (var item in items)
                {
                    var path = $"/fichiers/{item.Id}/autre-nom.pdf";
                    HttpStatusCode[] answers =
                    [
                        await s.StatusAsync(HttpMethod.Get, path), await s.StatusAsync(HttpMethod.Head, path), await s.StatusAsync(HttpMethod.Get, path, inPart: true),
                        await s.StatusAsync(HttpMethod.Head, item.Path),
                    ];
                    // Whole, head, part, head: or nothing whichever way one asks. Another mixture is in doubt, and told as the contrary of what is expected.
                    var open = answers is [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.PartialContent, HttpStatusCode.OK];
                    var closed = Array.TrueForAll(answers, a => a == HttpStatusCode.NotFound);
                    if (open || (!closed && !ContentOracle.MayOpen(s.Viewer, item)))
                        shown.Add(item);
                }

                return shown;
            },
            ContentLeaks.Early);
    }
}
