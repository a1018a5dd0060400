using System.Net;
using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Publishing;

/// <summary>News over HTTP, in both tenants: who reads which list and page, by today's address and by an old one.</summary>
public sealed class NewsPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly Dictionary<string, string?> People = new()
    {
        ["anonymous"] = null,
        ["member of Est"] = ContentSite.MemberOfEst,
        ["member of Ouest"] = ContentSite.MemberOfOuest,
        ["team of Est"] = ContentSite.Councillor,
        ["coordination"] = TestPeople.Coordination,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nord", "")]
    [InlineData("sud", "sud")]
    public async Task Lists_PagesAndBlocks_ShowWhatIsForTheReader_AndMarkWhatIsNotForEveryone(string tenant, string prefix)
    {
        var site = new ContentSite(fixture.Site, tenant);
        var (council, group) = (await site.CouncilAsync("est"), await site.GroupAsync("groupe-velo"));
        var open = await ItemAsync(site, "Ouverture du square", new Placement(council, null, Audience.Public.Id));
        var members = await ItemAsync(site, "Avant la réunion", new Placement(council, null, council));
        var circle = await ItemAsync(site, "Entre cyclistes", new Placement(council, group, group), ContentSite.MemberOfEst);
        var expected = new Dictionary<string, ContentItem[]>
        {
            ["anonymous"] = [open],
            ["member of Est"] = [open, members, circle],
            ["member of Ouest"] = [open],
            ["team of Est"] = [open, members],
            ["coordination"] = [open],
        };

        foreach (var (name, email) in People)
        {
            using var client = fixture.Site.Client(prefix);
            if (email is not null)
                await client.SignInAsync(email);
            foreach (var path in new[] { "/actualites", "/actualites?quartier=est" })
            {
                var list = await client.PageAsync(path);
                foreach (var item in new[] { open, members, circle })
                    (list.QuerySelector($"a[href$='/actualites/{item.Slug}']") is not null).ShouldBe(expected[name].Contains(item), $"{name}, {path}: {item.Title}");
            }

            foreach (var item in new[] { open, members, circle })
            {
                using var page = await client.GetAsync($"/actualites/{item.Slug}");
                page.StatusCode.ShouldBe(expected[name].Contains(item) ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{name}: {item.Title}");
                if (page.StatusCode == HttpStatusCode.OK && item.AudienceId != Audience.Public.Id)
                {
                    page.Headers.CacheControl!.NoStore.ShouldBeTrue();
                    (await TestClient.ParseAsync(page)).QuerySelector("main .tag")!.TextContent.ShouldContain("Réservé");
                }
            }

            var quartier = await client.PageAsync("/quartiers/est");
            quartier.QuerySelectorAll("main > .section a").ShouldContain(a => a.GetAttribute("href")!.EndsWith($"/actualites/{open.Slug}", StringComparison.Ordinal));
            quartier.QuerySelectorAll("main > .section a").ShouldNotContain(a => a.GetAttribute("href")!.EndsWith($"/actualites/{members.Slug}", StringComparison.Ordinal));
            foreach (var item in new[] { members, circle })
                (quartier.QuerySelector($".members a[href$='/actualites/{item.Slug}']") is not null).ShouldBe(expected[name].Contains(item), $"{name}, members' layer: {item.Title}");
        }
    }

    [Fact]
    public async Task OldSlug_LeadsOn_ForThoseWhoMayRead_AndIsMissingForOthers()
    {
        var site = new ContentSite(fixture.Site);
        var council = await site.CouncilAsync("est");
        foreach (var (title, audience) in new[] { ("Ancienne adresse", Audience.Public.Id), ("Ancienne adresse privée", council) })
        {
            var item = await ItemAsync(site, title, new Placement(council, null, audience));
            var old = item.Slug!;
            var moved = await site.AsAsync(ContentSite.Councillor, async s =>
            {
                var desk = s.GetRequiredService<ContentDesk>();
                var now = (await desk.FindAsync(item.Id, Ct))!;
                var words = ContentSite.Words(title, new Placement(council, null, audience, Slug: "nouvelle-adresse-" + (audience == council ? "privee" : "publique")));
                (await desk.SaveAsync(now, words, now.Version, Ct)).Refusal.ShouldBeNull();
                return (await desk.PublishAsync(now, Ct)).Value.Slug!;
            });

            foreach (var (name, email) in People)
            {
                using var client = fixture.Site.Client();
                if (email is not null)
                    await client.SignInAsync(email);
                using var answer = await client.GetAsync($"/actualites/{old}");
                var may = audience != council || name is "member of Est" or "team of Est";
                answer.StatusCode.ShouldBe(may ? HttpStatusCode.MovedPermanently : HttpStatusCode.NotFound, $"{name}: {title}");
                if (may)
                    answer.Headers.Location!.OriginalString.ShouldBe($"/actualites/{moved}");
            }
        }
    }

    [Fact]
    public async Task List_IsPagedByCursor_NewestFirst_AndNarrowed()
    {
        var site = new ContentSite(fixture.Site);
        var council = await site.CouncilAsync("ouest");
        for (var n = 1; n <= ReadNews.PageSize + 3; n++)
        {
            var hour = n;
            await site.AsAsync(null, async s =>
            {
                var author = (await s.GetRequiredService<IPeople>().FindByEmailAsync("equipe-ouest@test.example", Ct))!.Value;
                var words = ContentSite.Words($"Nouvelle d’Ouest n° {hour:00}", new Placement(council, null, Audience.Public.Id, Tags: hour % 2 == 0 ? ["pair"] : null));
                var item = (await s.GetRequiredService<SaveContent>().CreateAsync(NewsType.TypeName, words, author, ct: Ct)).Value;
                return (await s.GetRequiredService<PublishContent>().PublishAsync(item, author, on: TimeProvider.System.GetUtcNow().AddHours(hour - 1000), ct: Ct)).Value;
            });
        }

        using var client = fixture.Site.Client();
        var titles = new List<string>();
        var next = "/actualites?quartier=ouest";
        for (var page = 0; next is not null && page < 5; page++)
        {
            var list = await client.PageAsync(next);
            titles.AddRange(list.QuerySelectorAll(".story__title").Select(t => t.TextContent.Trim()[^2..]));
            next = list.QuerySelector(".paging a[rel='next']")?.GetAttribute("href");
        }

        titles.ShouldBe([.. Enumerable.Range(1, ReadNews.PageSize + 3).Reverse().Select(n => n.ToString("00", System.Globalization.CultureInfo.InvariantCulture))]);
        (await client.PageAsync("/actualites?quartier=ouest&mot=pair")).QuerySelectorAll(".story__title").Length.ShouldBe((ReadNews.PageSize + 3) / 2);
        (await client.PageAsync($"/actualites?quartier=ouest&annee={SiteDay.Today.Year - 3}")).QuerySelectorAll(".story__title").Length.ShouldBe(0);
    }

    private static Task<ContentItem> ItemAsync(ContentSite site, string title, Placement place, string author = ContentSite.Councillor) => site.AsAsync(null, async s =>
    {
        var by = (await s.GetRequiredService<IPeople>().FindByEmailAsync(author, Ct))!.Value;
        var item = (await s.GetRequiredService<SaveContent>().CreateAsync(NewsType.TypeName, ContentSite.Words(title, place), by, ct: Ct)).Value;
        return (await s.GetRequiredService<PublishContent>().PublishAsync(item, by, ct: Ct)).Value;
    });
}
