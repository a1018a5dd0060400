using System.Net;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using CQ.Media.Models;

namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>Ids and names of one tenant, asked for at the other's addresses in the roles of its people.</summary>
internal static class IdSurfaces
{
    private const int Others = 1;

    private const string Nothing = "00000000-0000-4000-8000-00000000000a";

    private static readonly Persona[] People =
        [.. Persona.All.Where(p => p.Name is "anonyme" or "habitant" or "équipe d'est" or "trésorerie d'est" or "coordination" or "services" or "mairie" or "administration")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>
    /// Every address with an id, by every method, in one or two of the roles that may open it: with ids of its own module's tables and some of the others'. What acts must change nothing.
    /// </summary>
    public static async Task RoutesAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        foreach (var way in narrow ? Way.Both.Take(1) : Way.Both)
        {
            var asks = new List<(TestClient Client, string Token, SiteEndpoint Endpoint, Answer Missing, string Table, Guid Id)>();
            foreach (var persona in People)
            {
                var client = await world.ClientAsync(way.To, persona.Email);
                var token = await SessionSurfaces.TokenAsync(client, persona.Email);
                foreach (var endpoint in EndpointList.Of(site).Where(e => e.Path.Contains(Nothing, StringComparison.Ordinal) && Opens(e).Contains(persona)))
                {
                    if (narrow && (endpoint.Method != "GET" || !endpoint.Pattern.StartsWith("/admin/contenus/", StringComparison.Ordinal) ))
                        continue;
                    var missing = await AskAsync(client, way, endpoint, Guid.Parse(Nothing), token);
                    asks.AddRange((narrow ? [("cq_contents_item", world.Of[way.From].News)] : IdsFor(world.Of[way.From], endpoint, persona)).Select(i => (client, token, endpoint, missing, i.Table, i.Id)));
                }
            }

            var before = await world.Rows.SumsAsync(way.From);
            await Parallel.ForEachAsync(asks, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Ct }, async (ask, _) =>
            {
                var answer = await AskAsync(ask.Client, way, ask.Endpoint, ask.Id, ask.Token);
                // Where an answer leads may name the id that was asked for.
                answer = answer with { Location = answer.Location.Replace(ask.Id.ToString(), Nothing, StringComparison.Ordinal) };
                findings.IsLikeNothing("ids", $"{way} {ask.Endpoint} with an id of {ask.Table}", answer, ask.Missing, world.Of[way.From].Words);
            });
            Unchanged(findings, "ids", way, before, await world.Rows.SumsAsync(way.From));
        }
    }

    public static async Task SlugsAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        foreach (var way in Way.Both)
        {
            var client = await world.ClientAsync(way.To, TestPeople.Coordination);
            foreach (var endpoint in EndpointList.Of(site).Where(e => e.Method == "GET" && (e.Pattern.Contains("{slug}", StringComparison.Ordinal) || e.Pattern.Contains("{key}", StringComparison.Ordinal))))
            {
                var missing = await AskAsync(client, way, At(endpoint, "rien-de-tel"));
                foreach (var slug in world.Of[way.From].Slugs)
                    findings.IsLikeNothing("slugs", $"{way} {endpoint} {slug}", await AskAsync(client, way, At(endpoint, slug)), missing, world.Of[way.From].Tail);
            }
        }
    }

    public static async Task FilesAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        foreach (var way in Way.Both)
        {
            var (id, word) = (world.Of[way.From].File, world.Of[way.From].Word);
            foreach (var persona in People)
            {
                var client = await world.ClientAsync(way.To, persona.Email);
                foreach (var name in new[] { $"{word}.png", "autre.webp", "x" })
                {
                    foreach (var path in MediaLimits.Widths.Select(w => $"{w}/{name}").Prepend(name))
                    {
                        foreach (var (method, range) in new[] { (HttpMethod.Get, ""), (HttpMethod.Head, ""), (HttpMethod.Get, "bytes=0-9") })
                        {
                            using var request = new HttpRequestMessage(method, $"{way.Root}/fichiers/{id}/{path}");
                            request.Headers.Accept.ParseAdd("application/json");
                            if (range.Length > 0)
                                request.Headers.TryAddWithoutValidation("Range", range);
                            using var response = await client.Http.SendAsync(request, Ct);
                            findings.Holds("files", $"{way} {method} {path} ({persona.Name}): {response.StatusCode}", response.StatusCode == HttpStatusCode.NotFound);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Addresses that lead on in one tenant lead nowhere in the other, however the other is named.</summary>
    public static async Task RedirectsAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        foreach (var way in Way.Both)
        {
            foreach (var (root, host) in way.To == "sud" ? [("/sud", null), ("/SUD", null), ("", "sud.localhost")] : new[] { ("", (string?)null) })
            {
                foreach (var path in Spellings(world.Of[way.From].OldPath))
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, root + path);
                    request.Headers.Host = host;
                    var answer = await Answer.OfAsync(await (await world.ClientAsync(way.To, null)).Http.SendAsync(request, Ct));
                    findings.Holds("redirects", $"{way} {root}{path} {host}: {answer.Status} {answer.Location}", answer.Status == HttpStatusCode.NotFound);
                }
            }
        }
    }

    public static async Task ErrorPagesAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        foreach (var way in Way.Both)
        {
            var has = world.Of[way.From];
            foreach (var email in new[] { null, TestPeople.Coordination })
            {
                var client = await world.ClientAsync(way.To, email);
                foreach (var path in new[] { 400, 401, 403, 404, 405, 409, 413, 415, 429, 500, 503 }.Select(c => $"/erreur/{c}").Concat([$"/admin/contenus/{has.News}", $"/fichiers/{has.File}/x", "/nulle-part"]))
                {
                    var answer = await Answer.OfAsync(await client.GetAsync(path));
                    findings.TellsNothing("error pages", $"{way} {path}", answer.Text, [.. has.Words, has.Mail]);
                }
            }
        }
    }

    internal static void Unchanged(Findings findings, string surface, Way way, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        foreach (var (table, sum) in before)
            findings.Holds(surface, $"{way}: {table} of {way.From} was changed", after[table] == sum);
    }

    private static IEnumerable<string> Spellings(string path) =>
        [path, path + "/", path.ToUpperInvariant(), path.Replace("/vieux/", "/vieux%2F", StringComparison.Ordinal), path + "?x=1", "/." + path, path.Replace("vieux", "%76ieux", StringComparison.Ordinal)];

    private static IReadOnlyList<Persona> Opens(SiteEndpoint endpoint) =>
        endpoint.Access is null ? [] : [.. People.Reverse().Where(p => p.MayOpen(endpoint.Access)).Take(endpoint.Method == "GET" ? 2 : 1)];

    /// <summary>Ids of the module's own tables; for the first of those who may open it also some of other modules', which differ from address to address.</summary>
    private static IEnumerable<(string Table, Guid Id)> IdsFor(Belongings has, SiteEndpoint endpoint, Persona persona)
    {
        var module = $"cq_{endpoint.Action?.ControllerTypeInfo.Assembly.GetName().Name?.Split('.')[^1].ToLowerInvariant()}_";
        var tables = has.Ids.Keys.Order(StringComparer.Ordinal).ToList();
        var own = tables.Where(t => t.StartsWith(module, StringComparison.Ordinal) || (module == "cq_publishing_" && t == "cq_contents_item")).ToList();
        var isFirst = persona == Opens(endpoint)[0];
        foreach (var table in own.Take(isFirst ? 3 : 1))
            yield return (table, has.Ids[table][^1]);
        if (!isFirst)
            yield break;
        for (var (i, from) = (0, endpoint.Pattern.Length * 5); i < Others; i++)
        {
            var table = tables[(from + i) % tables.Count];
            yield return (table, has.Ids[table][0]);
        }
    }

    private static Task<Answer> AskAsync(TestClient client, Way way, SiteEndpoint endpoint, Guid id, string token) =>
        AskAsync(client, way, endpoint.Path.Replace(Nothing, id.ToString(), StringComparison.Ordinal), endpoint.Method, token);

    private static string At(SiteEndpoint endpoint, string slug) => endpoint.Pattern.Contains("{slug}", StringComparison.Ordinal)
        ? endpoint.Path.Replace("/est", "/" + slug, StringComparison.Ordinal)
        : endpoint.Path.Replace(Nothing, slug, StringComparison.Ordinal);

    // As a program asks: what is refused is then said in a line, not in a page.
    private static async Task<Answer> AskAsync(TestClient client, Way way, string path, string method = "GET", string token = "")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), way.Root + path);
        request.Headers.Accept.ParseAdd("application/json");
        if (method != "GET")
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__token", token)]);
        return await Answer.OfAsync(await client.Http.SendAsync(request, Ct));
    }
}
