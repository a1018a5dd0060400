using System.Net;
using System.Net.Http.Headers;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.IntegrationTests.Sites;
using CQ.Media.Services;
using CQ.UnitTests.Media;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Media;

/// <summary>Files at their addresses: headers, widths, and who gets them, also by a guessed id and from the other tenant.</summary>
public sealed class ServingTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private TestSite Site => fixture.Site;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PublicPicture_IsSentWithStrictHeaders_AndKnownByItsTag()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);
        var sent = await author.SentAsync("Été au parc.png", MediaSamples.Png(800, 500));
        using var reader = Site.Client();

        using var response = await reader.GetAsync(sent.Path_());

        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=300");
        response.Headers.ETag.ShouldNotBeNull();
        response.Content.Headers.LastModified.ShouldNotBeNull();
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Été au parc.png");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["sandbox; default-src 'none'"]);
        using var again = new HttpRequestMessage(HttpMethod.Get, sent.Path_()) { Headers = { IfNoneMatch = { response.Headers.ETag! } } };
        (await reader.Http.SendAsync(again, Ct)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var head = await reader.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, sent.Path_()), Ct);
        (head.StatusCode, head.Content.Headers.ContentLength).ShouldBe((HttpStatusCode.OK, response.Content.Headers.ContentLength));
        using var otherName = await reader.GetAsync($"/fichiers/{sent.Id():D}/autre-nom.jpg");
        otherName.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Document_IsSentInParts_AndForKeeping()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);
        var docx = await author.SentAsync("a.docx", MediaSamples.Docx("x"));
        var pdf = await author.SentAsync("a.pdf", MediaSamples.Pdf("x"));
        using var reader = Site.Client();
        using var part = new HttpRequestMessage(HttpMethod.Get, pdf.Path_()) { Headers = { Range = new RangeHeaderValue(0, 7) } };

        using var response = await reader.Http.SendAsync(part, Ct);

        response.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await response.Content.ReadAsStringAsync(Ct)).ShouldBe("%PDF-1.4");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        using var office = await reader.GetAsync(docx.Path_());
        office.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("321")]
    [InlineData("2560")]
    [InlineData("-320")]
    [InlineData("99999999999")]
    public async Task WidthThatIsNotOffered_IsNotThere(string width)
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);
        var sent = await author.SentAsync("a.png", MediaSamples.Png(400, 300));
        using var reader = Site.Client();

        using var response = await reader.GetAsync($"/fichiers/{sent.Id():D}/{width}/a.webp");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sud")]
    public async Task FileForMembers_IsReadByThem_AndAnswersLikeMissingToEverybodyElse(string prefix)
    {
        var tenant = prefix.Length == 0 ? "nord" : "sud";
        var council = await Site.CouncilAsync("est", tenant);
        using var team = await Site.SignedInAsync("membre-est@test.example", prefix);
        var sent = await team.SentAsync("secret.pdf", MediaSamples.Pdf("secret"), prefix, ("Place", council.ToString()), ("Audience", council.ToString()));
        await Site.ReadyAsync(sent.Id(), tenant);
        string[] addresses = [sent.Path_(), $"/fichiers/{sent.Id():D}/320/x.webp", $"/fichiers/{sent.Id():D}/devine"];

        foreach (var address in addresses)
        {
            using var mine = await team.GetAsync(address);
            mine.StatusCode.ShouldBe(HttpStatusCode.OK);
            mine.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
        }

        using var stranger = Site.Client(prefix);
        using var other = await Site.SignedInAsync(TestPeople.Member, prefix);
        using var admin = await Site.SignedInAsync(TestPeople.Admin, prefix);
        using var otherTenant = await Site.SignedInAsync("membre-est@test.example", prefix.Length == 0 ? "sud" : "");
        foreach (var client in new[] { stranger, other, admin, otherTenant })
        {
            using var missing = await client.GetAsync($"/fichiers/{Guid.NewGuid():D}/secret.pdf");
            var page = await WordsAsync(missing);
            foreach (var address in addresses)
            {
                using var refused = await client.GetAsync(address);
                refused.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
                (await WordsAsync(refused)).ShouldBe(page);
                refused.Headers.ETag.ShouldBeNull();
            }

            using var library = await client.GetAsync($"/admin/mediatheque/fichiers/{sent.Id():D}");
            library.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task AttachedFile_FollowsItsOwner_AndADraftsIsReadByWhoMayEditIt()
    {
        var council = await Site.CouncilAsync("est");
        var owner = new SubjectRef("Sketch", Guid.CreateVersion7());
        Guid id;
        await using (var scope = Site.Enter("nord"))
        {
            var media = scope.Services.GetRequiredService<IMedia>();
            using var bytes = new MemoryStream(MediaSamples.Docx("brouillon"));
            id = (await media.UploadAsync(new NewMedia("a.docx", bytes) { Owner = owner }, Ct)).Value.Id;
        }

        await Site.ReadyAsync(id);
        using var reader = Site.Client();
        using var member = await Site.SignedInAsync("membre-est@test.example");
        using var admin = await Site.SignedInAsync(TestPeople.Admin);
        async Task SeenAsync(bool byAll, bool byMember)
        {
            (await reader.GetAsync($"/fichiers/{id:D}/a")).StatusCode.ShouldBe(byAll ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            (await member.GetAsync($"/fichiers/{id:D}/a")).StatusCode.ShouldBe(byMember ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            (await admin.GetAsync($"/fichiers/{id:D}/a")).StatusCode.ShouldBe(byAll ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        }

        await SeenAsync(false, false);
        await FollowAsync(owner, council, DateTimeOffset.UnixEpoch, null);
        await SeenAsync(false, true);
        await FollowAsync(owner, Audience.Public.Id, DateTimeOffset.UnixEpoch, null);
        await SeenAsync(true, true);
        await FollowAsync(owner, Audience.Public.Id, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
        await SeenAsync(false, false);
        await FollowAsync(owner, Audience.Public.Id, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero), null);
        await SeenAsync(false, false);
        (await Site.TextAudienceAsync(id)).ShouldBe(Audience.Public.Id);

        await using (var scope = Site.Enter("nord"))
        {
            await scope.Services.GetRequiredService<IMedia>().SetUsagesAsync(owner, [id], Ct);
            await scope.Services.GetRequiredService<IMedia>().RemoveAttachedAsync(owner, Ct);
        }

        (await Site.RowAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task FilesThatFewerPeopleRead_AreNamed()
    {
        var council = await Site.CouncilAsync("est");
        using var member = await Site.SignedInAsync("membre-est@test.example");
        var forAll = await member.SentAsync("a.png", MediaSamples.Png(10, 10), "", ("Place", council.ToString()));
        var forUs = await member.SentAsync("b.png", MediaSamples.Png(10, 10), "", ("Place", council.ToString()), ("Audience", council.ToString()));
        await using var scope = Site.Enter("nord");
        await scope.BecomeAsync("membre-est@test.example");
        var media = scope.Services.GetRequiredService<IMedia>();

        (await media.LessVisibleThanAsync([forAll.Id(), forUs.Id()], Audience.Public.Id, Ct)).Select(f => f.Id).ShouldBe([forUs.Id()]);
        (await media.LessVisibleThanAsync([forAll.Id(), forUs.Id()], council, Ct)).ShouldBeEmpty();
    }

    private async Task FollowAsync(SubjectRef owner, Guid audience, DateTimeOffset? from, DateTimeOffset? until)
    {
        await using var scope = Site.Enter("nord");
        await scope.Services.GetRequiredService<IMedia>().FollowAsync(owner, audience, from, until, Ct);
    }

    // A page leads back to the address that was asked for; what it says is its text.
    private static async Task<string> WordsAsync(HttpResponseMessage response) => (await TestClient.ParseAsync(response)).QuerySelector("main")!.TextContent;
}
