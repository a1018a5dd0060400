using AngleSharp.Dom;
using CQ.Abstractions.Settings;
using CQ.IntegrationTests.Sites;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.UnitTests.Media;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Media;

/// <summary>The library's limit. A class of its own, because what other tests add would count.</summary>
public sealed class FullLibraryTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Library = "/admin/mediatheque";

    private TestSite Site => fixture.Site;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FullLibrary_SaysSo_AndTakesNothing()
    {
        await SetQuotaAsync(1);
        try
        {
            using var author = await Site.SignedInAsync(TestPeople.Coordination);
            await author.SentAsync("a.pdf", [.. MediaSamples.Pdf("x")[..^6], .. new byte[950_000], .. "%%EOF\n"u8]);
            var count = await Site.CountAsync();

            using var response = await author.SendAsync("b.pdf", [.. MediaSamples.Pdf("x")[..^6], .. new byte[950_000], .. "%%EOF\n"u8]);

            await response.RefusedAsync("La médiathèque est pleine");
            (await Site.CountAsync()).ShouldBe(count);
            (await author.PageAsync(Library)).QuerySelector(".balance__sentence")!.TextContent.ShouldContain("sur 1\u00a0Mo");
        }
        finally
        {
            await SetQuotaAsync(2000);
        }
    }

    private async Task SetQuotaAsync(int megabytes)
    {
        await using var scope = Site.Enter("nord");
        await scope.Services.GetRequiredService<ISiteSettings>().SetAsync(new MediaSettings { QuotaMegabytes = megabytes }, Ct);
    }
}
