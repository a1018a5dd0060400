using System.Net;
using System.Text.RegularExpressions;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Host;

/// <summary>Numbers for operators: nobody else knows that there are any, they name nobody, and their lines do not grow with what is asked.</summary>
public sealed partial class MetricsTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Token = "un mot d'exploitation";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WithoutTheWord_ThereIsNothing()
    {
        await using var watched = await WatchedAsync();
        using var client = watched.Client();
        using var unwatched = fixture.Site.Client();
        foreach (var authorization in new[] { null, "Bearer ", "Bearer un autre mot", Token })
        {
            (await AskAsync(client, authorization)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await AskAsync(unwatched, authorization)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "no word is set");
        }

        (await AskAsync(unwatched, "Bearer " + Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Numbers_AreThoseOfTheNode_AndNameNobody()
    {
        await using var watched = await WatchedAsync();
        using var client = watched.Client();
        for (var i = 0; i < 5; i++)
            (await client.GetAsync("/actualites")).Dispose();
        (await client.GetAsync("/nulle-part")).Dispose();

        var text = await TextAsync(client);
        var before = text.Count(c => c == '\n');
        for (var i = 0; i < 50; i++)
            (await client.GetAsync($"/nulle-part/{i}?q={i}")).Dispose();
        var after = (await TextAsync(client)).Count(c => c == '\n');

        text.Split('\n').Where(l => l.Length > 0 && l[0] != '#').ShouldAllBe(l => Line().IsMatch(l));
        text.ShouldContain("cq_pages_total{from=\"cache\"}");
        Value(text, "cq_pages_total{from=\"made\"}").ShouldBeGreaterThanOrEqualTo(1);
        text.ShouldContain("cq_http_request_duration_seconds_bucket{method=\"GET\",status_code=\"2xx\",le=\"+Inf\"}");
        text.ShouldContain("status_code=\"4xx\"");
        Value(text, "cq_sql_duration_seconds_count").ShouldBeGreaterThan(0);
        Value(text, "cq_tenants{state=\"Running\"}").ShouldBeGreaterThanOrEqualTo(2);
        text.ShouldContain("# TYPE cq_work_due gauge");
        foreach (var name in new[] { "nord", "sud", "actualites", "example" })
            text.ShouldNotContain(name);
        (after - before).ShouldBeLessThan(30, "lines do not grow with addresses");
    }

    private Task<TestSite> WatchedAsync() => TestSite.StartAsync(fixture.Database, new Dictionary<string, string?> { ["CQ_METRICS_TOKEN"] = Token });

    private static async Task<HttpResponseMessage> AskAsync(TestClient client, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await client.Http.SendAsync(request, Ct);
    }

    private static async Task<string> TextAsync(TestClient client)
    {
        using var response = await AskAsync(client, "Bearer " + Token);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        return await response.Content.ReadAsStringAsync(Ct);
    }

    private static double Value(string text, string metric) =>
        double.Parse(text.Split('\n').Single(l => l.StartsWith(metric + " ", StringComparison.Ordinal)).Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("""^[a-z_]+(\{([a-z_]+="[^"\n]*",?)+\})? -?[0-9.E+-]+$""")]
    private static partial Regex Line();
}
