using System.Net;
using System.Text;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using CQ.IntegrationTests.Users;
using CQ.Users.Models;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using CQ.Data;

namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>Sessions, protected words and the addresses they lead to.</summary>
internal static class SessionSurfaces
{
    private static readonly string[] Doors = ["/compte", "/compte/nom", "/compte/droits", "/compte/donnees", "/compte/notifications", "/taches", "/admin", "/admin/personnes", "/admin/contenus"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<string> TokenAsync(TestClient client, string? email) =>
        (await client.PageAsync(email is null ? "/compte/connexion" : "/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!;

    /// <summary>Every cookie of everybody, by its own name and by the name it has in the other tenant.</summary>
    public static async Task CookiesAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };
        foreach (var way in Way.Both)
        {
            var (mine, theirs) = (site.Tenant(way.From).Key, site.Tenant(way.To).Key);
            foreach (var persona in narrow ? Persona.All.Where(p => p.Name == "administration") : Persona.All.Where(p => p.Email is not null))
            {
                var client = await world.ClientAsync(way.From, persona.Email, site);
                await client.PageAsync("/compte/nom");
                var cookies = client.Cookies.GetAllCookies().Where(c => c.Name.EndsWith("_" + mine, StringComparison.Ordinal)).ToList();
                cookies.ShouldNotBeEmpty();
                foreach (var door in narrow ? Doors.Take(2) : Doors)
                {
                    var nobody = await AskAsync(http, way.Root + door, "");
                    var named = string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}"));
                    var renamed = string.Join("; ", cookies.Select(c => $"{c.Name[..^mine.Length]}{theirs}={c.Value}"));
                    foreach (var sent in new[] { named, renamed, $"{named}; {renamed}", string.Join("; ", cookies.Select(c => $"cq_auth_{theirs}={c.Value}")) })
                        findings.IsLikeNothing("cookies", $"{way} {door} ({persona.Name})", await AskAsync(http, way.Root + door, sent), nobody, world.Of[way.From].Words);
                }
            }
        }
    }

    /// <summary>A form's token and its cookie, made in one tenant, at every form of the other.</summary>
    public static async Task AntiforgeryAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        foreach (var way in Way.Both)
        {
            using var from = site.Client(Way.PrefixOf(way.From));
            var token = await TokenAsync(from, null);
            var (mine, theirs) = (site.Tenant(way.From).Key, site.Tenant(way.To).Key);
            foreach (var renamed in new[] { false, true })
            {
                using var to = site.Client(way.Prefix);
                foreach (Cookie cookie in from.Cookies.GetAllCookies())
                    to.Cookies.Add(new Cookie(renamed ? cookie.Name.Replace(mine, theirs, StringComparison.Ordinal) : cookie.Name, cookie.Value, "/", "127.0.0.1"));
                foreach (var endpoint in EndpointList.Of(site).Where(e => e is { Method: "POST", Action: not null } && e.Pattern.StartsWith("/compte/", StringComparison.Ordinal)).Take(narrow ? 4 : 100))
                {
                    using var response = await to.PostAsync(endpoint.Path, ("__token", token));
                    findings.Holds("antiforgery", $"{way} {endpoint}: {response.StatusCode}", response.StatusCode == HttpStatusCode.BadRequest || IsSignIn(response));
                }
            }
        }
    }

    /// <summary>Links of mails, secret addresses and request ids.</summary>
    public static async Task TokensAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        foreach (var way in Way.Both)
        {
            var client = await world.ClientAsync(way.To, null);
            var has = world.Of[way.From];
            foreach (var (secret, path) in new[] { (has.PreviewToken, "/apercu/{0}"), (has.CalendarToken, "/agenda/personnel/{0}.ics") })
            {
                var nothing = await Answer.OfAsync(await client.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, new string('a', secret.Length))));
                findings.IsLikeNothing("tokens", $"{way} {path}", await Answer.OfAsync(await client.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, secret))), nothing, has.Words);
            }

            if (narrow)
                continue;
            await RequestIdsAsync(world, findings, way);
            var before = await world.Rows.SumsAsync(way.To);
            var form = await TokenAsync(client, null);
            foreach (var (page, user, code) in await LinksAsync(site, way))
            {
                async Task<Answer> TryAsync(string word) => await Answer.OfAsync(await client.PostAsync(
                    page, ("Personne", user.ToString("N")), ("Code", Encoded(word)), ("Password", "brouette lampion girafe tambour"), ("__token", form)));
                findings.IsLikeNothing("tokens", $"{way} {page}", await TryAsync(code), await TryAsync("rien de tel"), has.Words);
            }

            IdSurfaces.Unchanged(findings, "tokens", way, before, await world.Rows.SumsAsync(way.To));
        }
    }

    /// <summary>Wherever a form or an address says where to go next: what is named stays in the tenant.</summary>
    public static async Task ReturnAddressesAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        foreach (var tenant in new[] { "nord", "sud" })
        {
            var root = tenant == "nord" ? "" : "/sud";
            var client = await world.ClientAsync(tenant, TestPeople.Resident, site);
            foreach (var value in ReturnValues.Of(tenant))
            {
                await SeeAsync(findings, root, value, await client.GetAsync("/compte/connexion?retour=" + Uri.EscapeDataString(value)));
                await SeeAsync(findings, root, value, await client.PostAsync("/langue", ("langue", "fr"), ("retour", value)));
                if (narrow)
                    continue;
                // A form that came too late is drawn again on the page it says it was on.
                using var again = await client.PostAsync("/compte/nom", ("__page", value), ("DisplayName", "x"));
                findings.Holds("return addresses", $"{tenant} __page {value}: {again.StatusCode}", again.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.OK || Stays(again, root));
            }
        }
    }

    private static async Task SeeAsync(Findings findings, string root, string value, HttpResponseMessage response)
    {
        using (response)
        {
            findings.Holds("return addresses", $"{root}/ {value} leads to {response.StatusCode} {response.Headers.Location}", response.StatusCode == HttpStatusCode.Redirect && Stays(response, root));
            await response.Content.LoadIntoBufferAsync(Ct);
        }
    }

    /// <summary>As a browser reads it: tabs and line ends fall away, a backslash is a slash, dots are resolved.</summary>
    internal static bool Stays(HttpResponseMessage response, string root)
    {
        var location = response.Headers.TryGetValues("Location", out var given) ? given.Single() : "";
        var read = new string([.. location.Where(c => c is not ('\t' or '\r' or '\n'))]).Replace('\\', '/').TrimStart();
        if (!Uri.TryCreate(new Uri("http://site.example"), read, out var uri) || uri.Authority != "site.example" || uri.Scheme != "http")
            return false;
        var path = Uri.UnescapeDataString(uri.AbsolutePath).ToLowerInvariant();
        return root.Length == 0 ? path != "/sud" && !path.StartsWith("/sud/", StringComparison.Ordinal) : path == root || path.StartsWith(root + "/", StringComparison.Ordinal);
    }

    // What was sent once in one tenant was not sent in the other.
    private static async Task RequestIdsAsync(CrossingWorld world, Findings findings, Way way)
    {
        var id = Guid.NewGuid().ToString();
        foreach (var tenant in new[] { way.From, way.To })
        {
            var client = await world.ClientAsync(tenant, "ancien@test.example");
            var name = $"Ancien {Guid.NewGuid():N}"[..20];
            using var response = await client.PostAsync("/compte/nom", ("DisplayName", name), ("__request", id), ("__token", await TokenAsync(client, "")));
            findings.Holds("tokens", $"{way}: a request id of {way.From} was taken for sent in {tenant}", (await client.PageAsync("/compte")).Body!.TextContent.Contains(name, StringComparison.Ordinal));
        }
    }

    private static async Task<List<(string Page, Guid User, string Code)>> LinksAsync(TestSite site, Way way)
    {
        var links = new List<(string, Guid, string)>();
        var namesakes = await Accounts.DbAsync(site, db => db.Set<User>().AsNoTracking().ToDictionaryAsync(u => u.Email, u => u.Id, Ct), way.To);
        await using var scope = site.Enter(way.From);
        var users = scope.Services.GetRequiredService<UserManager<User>>();
        foreach (var user in await scope.Services.GetRequiredService<CqDbContext>().Set<User>().Where(u => u.Email.EndsWith("@test.example")).ToListAsync(Ct))
        {
            foreach (var person in new[] { user.Id, namesakes[user.Email] })
            {
                links.Add(("/compte/confirmation", person, await users.GenerateEmailConfirmationTokenAsync(user)));
                links.Add(("/compte/nouveau-mot-de-passe", person, await users.GeneratePasswordResetTokenAsync(user)));
            }
        }

        return links;
    }

    private static string Encoded(string token) => Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    private static bool IsSignIn(HttpResponseMessage response) => response.Headers.Location?.OriginalString.Contains("/compte/connexion?", StringComparison.Ordinal) == true;

    private static async Task<Answer> AskAsync(HttpClient http, string path, string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        if (cookies.Length > 0)
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        return await Answer.OfAsync(await http.SendAsync(request, Ct));
    }
}
