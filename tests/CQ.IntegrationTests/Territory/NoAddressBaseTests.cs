using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Territory;

/// <summary>"Which quartier is mine?" where no address base was imported. A class of its own: it takes the base of a sector away.</summary>
public sealed class NoAddressBaseTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private TestSite Site => fixture.Site;

    [Fact]
    public async Task WithoutABase_TheMapAndTheListAnswer()
    {
        await using (var scope = Site.Enter("sud"))
        {
            var db = scope.Services.GetRequiredService<CqDbContext>();
            db.RemoveRange(await db.Set<AddressExtract>().ToListAsync(TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            (await db.Set<Street>().AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        }

        using var client = Site.Client("sud");
        var page = await client.PageAsync("/mon-quartier");
        page.QuerySelector("main form[action$='/mon-quartier']").ShouldBeNull();
        page.QuerySelector("main .map__svg").ShouldNotBeNull();
        page.QuerySelectorAll("main .map__list a").Length.ShouldBe(2);
        (await client.PageAsync("/mon-quartier?adresse=12+rue+des+archives")).QuerySelector("main")!.TextContent.ShouldContain("ne sont pas encore en ligne");

        // The other sector keeps its own.
        using var north = Site.Client();
        (await north.PageAsync("/mon-quartier")).QuerySelector("main form[action$='/mon-quartier']").ShouldNotBeNull();
    }
}
