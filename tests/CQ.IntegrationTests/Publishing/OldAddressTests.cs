using System.Net;
using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Publishing;

/// <summary>Addresses of an imported site lead to the item, for those who may read it; nobody else learns anything.</summary>
public sealed class OldAddressTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nord", "")]
    [InlineData("sud", "sud")]
    public async Task OldAddress_LeadsOn_ForReadersAlone(string tenant, string prefix)
    {
        var site = new ContentSite(fixture.Site, tenant);
        var council = await site.CouncilAsync("est");
        var open = await ItemAsync(site, "Fête publique", new Placement(council, null, Audience.Public.Id), "/2014/05/fete-des-voisins", "/?p=812");
        var closed = await ItemAsync(site, "Fête privée", new Placement(council, null, council), "/2014/06/entre-nous");
        var under = prefix.Length == 0 ? "" : "/" + prefix;

        using var reader = fixture.Site.Client(prefix);
        foreach (var old in new[] { "/2014/05/fete-des-voisins", "/2014/05/Fete-des-voisins/", "/2014/05/fete-des-voisins?utm_source=lettre", "/?p=812" })
        {
            using var answer = await reader.GetAsync(old);
            answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently, old);
            answer.Headers.Location!.OriginalString.ShouldBe($"{under}/actualites/{open.Slug}");
        }

        foreach (var nowhere in new[] { "/2014/06/entre-nous", "/2014/07/jamais", "/admin/2014/05/fete-des-voisins" })
        {
            using var answer = await reader.GetAsync(nowhere);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, nowhere);
        }

        using var member = fixture.Site.Client(prefix);
        await member.SignInAsync(ContentSite.MemberOfEst);
        using var led = await member.GetAsync("/2014/06/entre-nous");
        led.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        led.Headers.Location!.OriginalString.ShouldBe($"{under}/actualites/{closed.Slug}");
        led.Headers.CacheControl!.NoStore.ShouldBeTrue();

        using var posted = await reader.PostAsync("/2014/05/fete-des-voisins");
        posted.StatusCode.ShouldNotBe(HttpStatusCode.MovedPermanently);
    }

    [Fact]
    public async Task PagesThatExist_PayNothing_AndAMissingOneOneStatement()
    {
        using var counter = new StatementCounter(fixture.Site);
        using var client = fixture.Site.Client();
        await client.GetAsync("/charte?x=0");
        await client.GetAsync("/?x=0");

        var (there, existing) = await counter.CountAsync(client.Http, "/glossaire?x=1");
        var (home, plain) = await counter.CountAsync(client.Http, "/?x=1");
        var (numbered, withNumber) = await counter.CountAsync(client.Http, "/?p=999999");

        there.StatusCode.ShouldBe(HttpStatusCode.OK);
        home.StatusCode.ShouldBe(HttpStatusCode.OK);
        numbered.StatusCode.ShouldBe(HttpStatusCode.OK);
        existing.ShouldBeLessThan(12);
        withNumber.ShouldBe(plain + 1);
    }

    private static Task<ContentItem> ItemAsync(ContentSite site, string title, Placement place, params string[] old) => site.AsAsync(null, async s =>
    {
        var by = (await s.GetRequiredService<IPeople>().FindByEmailAsync(ContentSite.Councillor, Ct))!.Value;
        var item = (await s.GetRequiredService<SaveContent>().CreateAsync(NewsType.TypeName, ContentSite.Words(title, place), by, ct: Ct)).Value;
        var published = (await s.GetRequiredService<PublishContent>().PublishAsync(item, by, ct: Ct)).Value;
        var db = s.GetRequiredService<CqDbContext>();
        db.AddRange(old.Select(a => new OldAddress { Path = OldAddress.Fold(a), ContentItemId = item.Id }));
        await db.SaveChangesAsync(Ct);
        return published;
    });
}
