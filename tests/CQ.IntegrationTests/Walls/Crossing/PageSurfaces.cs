using System.Net;
using CQ.Hosting.Pages;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>What is kept, found and handed out to everybody.</summary>
internal static class PageSurfaces
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Every page that is kept, of both tenants, by every spelling of their addresses, the one just after the other.</summary>
    public static async Task CacheAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };
        var port = site.Address.Port;
        (string Tenant, string Root, string? Host)[] addresses =
        [
            ("nord", "", null), ("sud", "/sud", null), ("sud", "/SUD", null), ("sud", "/%73ud", null), ("sud", "", "sud.localhost"), ("sud", "", $"SUD.localhost:{port}"), ("sud", "/sud", "sud.localhost"),
            ("nord", "", "ailleurs.example"), ("nord", "/.", null),
        ];
        foreach (var path in Kept(site).Take(narrow ? 6 : 100))
        {
            foreach (var (tenant, root, host) in addresses)
            {
                var other = world.Of[tenant == "nord" ? "sud" : "nord"];
                var answer = await AskAsync(http, root + path, host);
                findings.TellsNothing("output cache", $"{root}{path} of {host ?? "no host"}, which is {tenant},", answer.Text, [.. other.Words, other.Mail]);
            }
        }
    }

    /// <summary>What is dropped for one tenant stays for the other.</summary>
    public static async Task EvictionAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };
        var store = site.Services.GetRequiredService<IOutputCacheStore>();
        foreach (var way in Way.Both)
        {
            foreach (var path in Kept(site).Take(narrow ? 3 : 100))
            {
                var address = way.Root + path;
                if ((await AskAsync(http, address, null)).Status != HttpStatusCode.OK)
                    continue;
                // The site's own work may drop pages in between.
                var kept = false;
                for (var tries = 0; tries < 4 && !kept; tries++)
                {
                    await AskAsync(http, address, null);
                    await store.EvictByTagAsync(PageTags.Of(site.Tenant(way.From).Id), Ct);
                    kept = (await AskAsync(http, address, null)).IsFromCache;
                }

                findings.Holds("eviction", $"{way}: {address} is gone with the other's pages", kept);
            }
        }
    }

    public static async Task SearchAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        foreach (var way in Way.Both)
        {
            var has = world.Of[way.From];
            // What is asked for may be said again; what goes with it may not.
            (string Query, string[] Secrets)[] queries =
            [
                (has.Word, [has.Tail]), (has.Tail, [has.Word]), (has.Word[..6], [has.Word, has.Tail]), (has.Tail[..6], [has.Word, has.Tail]), ($"{has.Word} marché", [has.Tail]), ($"\"{has.Tail}\"", [has.Word]),
                (has.Word.Insert(3, "x"), [has.Word, has.Tail]), (has.Word[1..], ["/" + has.Word, has.Tail]),
            ];
            foreach (var email in new[] { null, TestPeople.Coordination })
            {
                var client = await world.ClientAsync(way.To, email);
                foreach (var path in new[] { "/recherche", "/recherche/suggestions", "/recherche/opensearch.json", "/admin/contenus/liens/recherche", "/actualites" })
                {
                    if (email is null && path.StartsWith("/admin", StringComparison.Ordinal))
                        continue;
                    foreach (var (query, secrets) in queries.Take(narrow ? 2 : 20))
                        findings.TellsNothing("search", $"{way} {path} {query}", (await Answer.OfAsync(await client.GetAsync($"{path}?q={Uri.EscapeDataString(query)}"))).Text, secrets);
                }
            }
        }
    }

    /// <summary>Feeds, calendars, maps of the site, and the lists that people of every role begin with.</summary>
    public static async Task FeedsAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        var paths = EndpointList.Of(site).Where(e => e.Method == "GET" && Path.GetExtension(e.Path).Length > 1 && !e.Path.Contains("00000000", StringComparison.Ordinal)).Select(e => e.Path)
            .Concat(["/", "/actualites", "/agenda", "/documents", "/glossaire", "/projets", "/quartiers", "/quartiers/est", "/annuaire", "/instances", "/sitemaps/News.xml", "/sitemaps/contenus.xml", "/widget/secteur", "/widget/quartiers/est"])
            .Concat(["/taches", "/compte/notifications", "/compte/recherches", "/mes-projets", "/admin/contenus", "/admin/agenda", "/admin/mediatheque", "/admin/personnes", "/admin/journal", "/admin/projets", "/admin/contenus/calendrier", "/admin/moderation", "/admin/courriels"])
            .Distinct().ToList();
        foreach (var way in Way.Both)
        {
            foreach (var email in new[] { null, TestPeople.Coordination, TestPeople.Admin })
            {
                var client = await world.ClientAsync(way.To, email);
                foreach (var path in paths)
                    findings.TellsNothing("feeds", $"{way} {path}", (await Answer.OfAsync(await client.GetAsync(path))).Text, [.. world.Of[way.From].Words, world.Of[way.From].Mail]);
            }
        }
    }

    private static IEnumerable<string> Kept(TestSite site) =>
        EndpointList.Of(site).Where(e => e.Action?.EndpointMetadata.OfType<OutputCacheAttribute>().Any() == true).Select(e => e.Path).Distinct();

    private static async Task<Answer> AskAsync(HttpClient http, string path, string? host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        return await Answer.OfAsync(await http.SendAsync(request, Ct));
    }
}
