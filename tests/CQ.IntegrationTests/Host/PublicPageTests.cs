using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.IntegrationTests.Host;

/// <summary>Pages for everyone over HTTP: sent compressed, not sent again while they are the same, never mistaken for a reader's own.</summary>
public sealed class PublicPageTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", "")]
    [InlineData("", "")]
    public async Task Page_IsSentInTheEncodingThatIsTaken(string accepted, string sent)
    {
        using var client = fixture.Site.Client();
        var plain = await (await client.GetAsync("/actualites")).Content.ReadAsStringAsync(Ct);

        using var response = await AskAsync(client, "/actualites", ("Accept-Encoding", accepted));

        response.Content.Headers.ContentEncoding.ShouldBe(sent.Length == 0 ? [] : [sent]);
        response.Headers.Vary.ShouldContain("Cookie");
        await using var body = await response.Content.ReadAsStreamAsync(Ct);
        await using Stream read = sent switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
        (await new StreamReader(read, Encoding.UTF8).ReadToEndAsync(Ct)).ShouldBe(plain);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/actualites", HttpStatusCode.OK)]
    [InlineData("/compte", HttpStatusCode.Redirect)]
    [InlineData("/ce-qui-n-est-pas", HttpStatusCode.NotFound)]
    public async Task Head_IsAnsweredAsGetWouldBe_WithoutTheBody(string path, HttpStatusCode status)
    {
        using var client = fixture.Site.Client();
        using var whole = await client.GetAsync(path);
        // The second time from what is kept.
        foreach (var time in new[] { "first", "second" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, path);
            using var head = await client.Http.SendAsync(request, Ct);

            head.StatusCode.ShouldBe(status, time);
            head.Headers.ETag.ShouldBe(whole.Headers.ETag);
            head.Content.Headers.ContentType.ShouldBe(whole.Content.Headers.ContentType);
            (await head.Content.ReadAsByteArrayAsync(Ct)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Page_IsNotSentAgain_UntilSomethingChanges()
    {
        var contents = new ContentSite(fixture.Site);
        using var client = fixture.Site.Client();
        using var first = await client.GetAsync("/actualites");
        var tag = first.Headers.ETag!;

        // The site's own work may drop the pages in between: then the page is sent whole once more.
        var status = HttpStatusCode.OK;
        for (var tries = 0; tries < 5 && status != HttpStatusCode.NotModified; tries++)
            status = (await AskAsync(client, "/actualites", ("If-None-Match", tag.ToString()))).StatusCode;
        status.ShouldBe(HttpStatusCode.NotModified);
        await contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words("Une page qui change", await contents.InAsync("est")));

        for (var tries = 0; tries < 100 && (await AskAsync(client, "/actualites", ("If-None-Match", tag.ToString()))).StatusCode == HttpStatusCode.NotModified; tries++)
            await Task.Delay(20, Ct);
        using var after = await AskAsync(client, "/actualites", ("If-None-Match", tag.ToString()));
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.Headers.ETag.ShouldNotBe(tag);
        (await after.Content.ReadAsStringAsync(Ct)).ShouldContain("Une page qui change");
    }

    [Fact]
    public async Task OthersPages_AreOthers_ByTenantLanguageAndReader()
    {
        using var nord = fixture.Site.Client();
        using var sud = fixture.Site.Client("sud");
        using var member = fixture.Site.Client();
        await member.SignInAsync(ContentSite.MemberOfEst);
        var tag = (await nord.GetAsync("/actualites")).Headers.ETag!;

        (await AskAsync(sud, "/sud/actualites", ("If-None-Match", tag.ToString()))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var own = await AskAsync(member, "/actualites", ("If-None-Match", tag.ToString()), ("Accept-Encoding", "br"));
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        own.Headers.ETag.ShouldBeNull();
        own.Content.Headers.ContentEncoding.ShouldBeEmpty("a page with forms is never compressed");
        (await nord.PostAsync("/langue", ("langue", "en"))).Dispose();
        using var english = await AskAsync(nord, "/actualites", ("If-None-Match", tag.ToString()));
        english.StatusCode.ShouldBe(HttpStatusCode.OK);
        english.Content.Headers.ContentLanguage.ShouldBe(["en"]);
    }

    [Fact]
    public async Task NoPageForEveryone_HoldsAFormsToken()
    {
        using var client = fixture.Site.Client();
        var (kept, faults) = (0, new List<string>());
        foreach (var endpoint in EndpointList.Of(fixture.Site).Where(e => e.Action?.EndpointMetadata.OfType<OutputCacheAttribute>().Any() == true))
        {
            using var response = await client.GetAsync(endpoint.Path);
            if (response.StatusCode != HttpStatusCode.OK)
                continue;
            kept++;
            var text = await response.Content.ReadAsStringAsync(Ct);
            if (text.Contains("__token", StringComparison.Ordinal) || response.Headers.Contains("Set-Cookie") || response.Headers.ETag is null)
                faults.Add(endpoint.ToString());
        }

        faults.ShouldBeEmpty();
        kept.ShouldBeGreaterThan(15);
    }

    private static async Task<HttpResponseMessage> AskAsync(TestClient client, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.Http.SendAsync(request, Ct);
    }
}
