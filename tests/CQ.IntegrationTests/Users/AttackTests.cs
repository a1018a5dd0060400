using System.Net;
using System.Text.RegularExpressions;
using CQ.Abstractions.Data;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Publishing;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Models;
using CQ.Users.Models;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CQ.IntegrationTests.Users.Accounts;

namespace CQ.IntegrationTests.Users;

/// <summary>What attackers of sites try first: guessing, finding out who has an account, lending a session, naming another host, fields that no form offers, cells that compute.</summary>
public sealed partial class AttackTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private TestSite Site => fixture.Site;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RoomBehindOneAddress_SignsInWithinAMinute_AndTheNextIsToldWhenToComeBack()
    {
        await using var site = await TestSite.StartAsync(fixture.Database, new Dictionary<string, string?> { ["CQ_ACCOUNT_FORMS_PER_MINUTE"] = null });
        using var nord = site.Client();
        using var sud = site.Client("sud");
        // Without a token: counted like any other, and nothing is hashed.
        var room = new List<HttpStatusCode>();
        for (var person = 0; person < 60; person++)
            room.Add((await nord.PostAsync("/compte/connexion")).StatusCode);

        using var next = await nord.PostAsync("/compte/connexion");
        using var neighbour = await sud.PostAsync("/compte/connexion");
        using var reader = await nord.GetAsync("/compte/connexion");

        room.ShouldAllBe(s => s == HttpStatusCode.BadRequest);
        next.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        next.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        neighbour.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "another tenant counts for itself");
        reader.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/compte/connexion", true)]
    [InlineData("/compte/inscription", false)]
    [InlineData("/compte/mot-de-passe-oublie", false)]
    public async Task KnownAndUnknownAddress_AreAnsweredByTheSameBytesAndTheSameWork(string form, bool isCounted)
    {
        var hasher = new CountingHasher();
        await using var site = await TestSite.StartAsync(fixture.Database, replace: services => services.AddSingleton<IPasswordHasher<User>>(hasher));
        await NewAsync(site, $"connue{form.Length}@test.example");
        using var counter = new StatementCounter();

        // The first time is warm-up.
        await TryAsync(site, counter, hasher, form, $"chauffe{form.Length}@test.example");
        var known = await TryAsync(site, counter, hasher, form, $"connue{form.Length}@test.example");
        var unknown = await TryAsync(site, counter, hasher, form, $"absente{form.Length}@test.example");

        unknown.Status.ShouldBe(known.Status);
        unknown.Location.ShouldBe(known.Location);
        unknown.Text.ShouldBe(known.Text);
        unknown.Hashes.ShouldBe(known.Hashes);
        (form == "/compte/mot-de-passe-oublie" || known.Hashes > 0).ShouldBeTrue("a password was hashed");
        known.Statements.ShouldBeGreaterThan(0);
        if (isCounted)
            unknown.Statements.ShouldBe(known.Statements);
    }

    [Fact]
    public async Task SessionLentBeforehand_IsNotTheOneThatSigningInOpens()
    {
        await NewAsync(Site, "pretee@test.example");
        var key = "cq_auth_" + Site.Tenant("nord").Key;
        using var attacker = await SignedInAsync(Site, "ancien@test.example", TestPeople.Password);
        var lent = attacker.Cookies.GetAllCookies().Single(c => c.Name == key).Value;
        using var victim = Site.Client();
        victim.Cookies.Add(new Cookie(key, lent, "/", "127.0.0.1"));
        victim.Cookies.Add(new Cookie("cq_step_" + Site.Tenant("nord").Key, "prete", "/", "127.0.0.1"));
        (await victim.SubmitAsync("/compte/deconnexion", new Dictionary<string, string>())).Dispose();

        await victim.SignInAsync("pretee@test.example", Password);
        var opened = victim.Cookies.GetAllCookies().Single(c => c.Name == key).Value;
        (await victim.SubmitAsync("/compte/deconnexion", new Dictionary<string, string>())).Dispose();
        await victim.SignInAsync("pretee@test.example", Password);
        var again = victim.Cookies.GetAllCookies().Single(c => c.Name == key).Value;

        opened.ShouldNotBe(lent);
        again.ShouldNotBe(opened);
        (await IsSignedInAsync(attacker)).ShouldBeFalse("whoever held it closed it, for both");
    }

    [Fact]
    public async Task HostOfARequest_StandsInNoPageFeedOrMail()
    {
        const string Evil = "ailleurs.example";
        using var client = Site.Client();
        var faults = new List<string>();
        foreach (var path in EndpointList.Of(Site).Where(e => e.Action?.EndpointMetadata.OfType<OutputCacheAttribute>().Any() == true).Select(e => e.Path).Append("/compte/connexion"))
        {
            foreach (var host in new[] { Evil, null })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.Host = host;
                foreach (var name in new[] { "X-Forwarded-Host", "X-Host", "X-Original-Host" })
                    request.Headers.TryAddWithoutValidation(name, Evil);
                request.Headers.TryAddWithoutValidation("Forwarded", "host=" + Evil);
                using var response = await client.Http.SendAsync(request, Ct);
                if ((await response.Content.ReadAsStringAsync(Ct) + response.Headers).Contains(Evil, StringComparison.Ordinal))
                    faults.Add($"{path} for {host}");
            }
        }

        using var byOtherHost = Site.Client(host: Evil);
        await NewAsync(Site, "hote@test.example");
        (await byOtherHost.SubmitAsync("/compte/mot-de-passe-oublie", new Dictionary<string, string> { ["Email"] = "hote@test.example" })).Dispose();
        var mail = await LastMailAsync(Site, "hote@test.example", "account.password");

        faults.ShouldBeEmpty();
        mail!.Path.ShouldNotBeNull().ShouldStartWith("/compte/nouveau-mot-de-passe?");
        await using var scope = Site.Enter("nord");
        scope.Services.GetRequiredService<Abstractions.Tenants.ITenantUrls>().Absolute(mail.Path!).ShouldStartWith("http://localhost:5080/compte/");
    }

    [Fact]
    public async Task FieldsThatNoFormOffers_ChangeNothing()
    {
        var before = await NewAsync(Site, "champs@test.example");
        using var client = await SignedInAsync(Site, "champs@test.example");
        (string, string)[] more =
        [
            ("Id", Guid.NewGuid().ToString()), ("TenantId", Site.Tenant("sud").Id.ToString()), ("Email", "autre@test.example"), ("NormalizedEmail", "AUTRE@TEST.EXAMPLE"), ("IsActive", "false"), ("Roles", "Administrator"),
            ("RoleNames[0]", "Administrator"), ("TwoFactorEnabled", "true"), ("SecurityStamp", "x"), ("PasswordHash", "x"), ("User.Email", "autre@test.example"), ("published_at", "2020-01-01"), ("AudienceId", Guid.Empty.ToString()),
        ];
        using var named = await client.SubmitAsync("/compte/nom", more.ToDictionary(f => f.Item1, f => f.Item2).Append(new("DisplayName", "Un autre nom")).ToDictionary(f => f.Key, f => f.Value));
        using var visitor = Site.Client();
        using var registered = await visitor.SubmitAsync("/compte/inscription", new Dictionary<string, string>
        {
            ["DisplayName"] = "Nouvelle", ["Email"] = "nouvelle-champs@test.example", ["Password"] = Password, ["IsFifteenOrOlder"] = "true", ["EmailConfirmedAt"] = "2020-01-01", ["Roles"] = "Administrator",
            ["TenantId"] = Site.Tenant("sud").Id.ToString(), ["Id"] = before.Id.ToString(),
        });

        var after = await FindAsync(Site, "champs@test.example");
        after.DisplayName.ShouldBe("Un autre nom");
        (after.Id, after.TenantId, after.IsActive, after.TwoFactorEnabled, after.PasswordHash).ShouldBe((before.Id, Site.Tenant("nord").Id, true, false, before.PasswordHash));
        var made = await FindAsync(Site, "nouvelle-champs@test.example");
        (made.EmailConfirmedAt, made.TenantId).ShouldBe((null, Site.Tenant("nord").Id));
        made.Id.ShouldNotBe(before.Id);
        (await DbAsync(Site, db => db.Set<RoleAssignment>().CountAsync(a => a.UserId == made.Id || a.UserId == before.Id, Ct))).ShouldBe(0);
    }

    [Fact]
    public void NoForm_IsReadIntoARow()
    {
        var faults = EndpointList.Of(Site).Where(e => e is { Method: "POST", Action: not null })
            .SelectMany(e => e.Action!.Parameters.Select(p => p.ParameterType).SelectMany(t => t.GetProperties().Where(p => p.CanWrite && !p.IsDefined(typeof(BindNeverAttribute), true)).Select(p => p.PropertyType).Append(t)).Select(t => (e, t)))
            .Where(x => x.t.IsAssignableTo(typeof(ITenantOwned))).Select(x => $"{x.e} binds {x.t.Name}");

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task CellThatBeginsLikeAFormula_IsText()
    {
        // Every address that answers a table: the journal by CsvTests, the ledger by LedgerCsvTests, the list of an event here.
        EndpointList.Of(Site).Where(e => e.Pattern.EndsWith(".csv", StringComparison.Ordinal)).Select(e => e.Pattern).Order(StringComparer.Ordinal)
            .ShouldBe(["/admin/agenda/{id:guid}/inscriptions.csv", "/admin/journal/journal.csv", "/budgets/{slug}/{year:int}.csv"]);
        var contents = new ContentSite(Site);
        var item = await new AgendaSite(Site).PublishedAsync(TestPeople.Coordination, "Réunion calculée", AgendaSite.Form(), await contents.InAsync("est"));
        await NewAsync(Site, "formule@test.example");
        using var client = await SignedInAsync(Site, "formule@test.example");
        (await client.SubmitAsync($"/agenda/{item.Slug}/inscription", new Dictionary<string, string>())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var id = await DbAsync(Site, db => db.Set<CalendarEvent>().Where(e => e.ContentItemId == item.Id).Select(e => e.Id).SingleAsync(Ct));
        using var desk = await SignedInAsync(Site, TestPeople.Coordination, TestPeople.Password);
        foreach (var name in new[] { "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1" })
        {
            await DbAsync(Site, async db =>
            {
                (await db.Set<User>().SingleAsync(u => u.Email == "formule@test.example", Ct)).DisplayName = name;
                return await db.SaveChangesAsync(Ct);
            });
            var table = await (await desk.GetAsync($"/admin/agenda/{id}/inscriptions.csv")).Content.ReadAsStringAsync(Ct);
            table.ShouldContain($"\"'{name}\"");
        }
    }

    [Fact]
    public async Task WayBackToTheDesk_IsTheDesk()
    {
        using var desk = await SignedInAsync(Site, TestPeople.Coordination, TestPeople.Password);
        var token = (await desk.PageAsync("/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!;
        foreach (var way in new[] { "//ailleurs.example", "https://ailleurs.example", "?\r\nLocation: //x", "?é", "?\u2028", "/sud", "@ailleurs.example", ".ailleurs.example", "?//ailleurs.example", "/../../sud", "\\ailleurs.example", "?a=b" })
        {
            using var response = await desk.PostAsync("/admin/contenus/lot", ("retour", way), ("__token", token));
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, way);
            response.Headers.Location!.OriginalString.Split('?')[0].ShouldBe("/admin/contenus", way);
        }
    }

    private static async Task<Tried> TryAsync(TestSite site, StatementCounter counter, CountingHasher hasher, string form, string email)
    {
        using var client = site.Client();
        var page = await client.PageAsync(form);
        var (target, fields) = client.Fill(page, form, new Dictionary<string, string>
        {
            ["Email"] = email, ["Password"] = "moufle grenier passoire hublot", ["DisplayName"] = "Quelqu’un", ["IsFifteenOrOlder"] = "true",
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(fields) };
        var before = hasher.Count;
        var (response, statements) = await counter.CountAsync(client.Http, request);
        using (response)
        {
            var text = Secrets().Replace((await response.Content.ReadAsStringAsync(Ct)).Replace(WebUtility.HtmlEncode(email), "…", StringComparison.Ordinal).Replace(email, "…", StringComparison.Ordinal), "…");
            return new Tried(response.StatusCode, response.Headers.Location?.OriginalString ?? "", text, statements, hasher.Count - before);
        }
    }

    [GeneratedRegex("""value="[^"]{20,}"|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}""")]
    private static partial Regex Secrets();

    private sealed record Tried(HttpStatusCode Status, string Location, string Text, int Statements, int Hashes);

    private sealed class CountingHasher : IPasswordHasher<User>
    {
        private readonly PasswordHasher<User> _inner = new();
        private int _count;

        public int Count => _count;

        public string HashPassword(User user, string password)
        {
            Interlocked.Increment(ref _count);
            return _inner.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _count);
            return _inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
