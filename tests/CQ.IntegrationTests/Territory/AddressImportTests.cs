using System.Diagnostics;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using CQ.Data;
using CQ.Hosting.Commands;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Models;
using CQ.Territory.Services.Addresses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CQ.IntegrationTests.Territory;

/// <summary>Bringing addresses in: by form, by command line and by recipe; what is refused, what happens at once, and how long it takes.</summary>
public sealed class AddressImportTests(SiteFixture fixture, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    private const string Path = "/admin/territoire/adresses";

    private TestSite Site => fixture.Site;

    [Theory]
    [InlineData("")]
    [InlineData("sud")]
    public async Task File_IsToldAbout_ThenPutInForce_AndTheSameFileChangesNothing(string prefix)
    {
        using var client = await EditorAsync(prefix);
        var text = AddressFiles.Heading
            + AddressFiles.Line("Rue Neuve", 1, 2.302, 48.852) + AddressFiles.Line("Rue Neuve", 1, 2.303, 48.852) + AddressFiles.Line("Rue du Bord", 2, 2.3215, 48.855)
            + AddressFiles.Line("Rue Loin", 3, 2.5, 48.855) + AddressFiles.Line("Rue Neuve", 4, 200, 48.855) + "\n";

        (await UploadAsync(client, text)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var report = await client.PageAsync(Path);
        var waiting = report.QuerySelector("section[aria-labelledby='en-attente']")!;
        waiting.QuerySelectorAll("dd").Select(d => d.TextContent).ShouldBe(["5", "1", "1", "1", "1", "1"]);
        waiting.TextContent.ShouldContain("Ligne 6");
        (await client.PageAsync("/mon-quartier?adresse=1+rue+neuve")).QuerySelector("main")!.TextContent.ShouldContain("pas trouvé");

        using (var done = await client.SubmitAsync(report, Path, new Dictionary<string, string>(), "mise-en-service"))
            done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync("/mon-quartier?adresse=1+rue+neuve")).QuerySelector("main .next")!.TextContent.ShouldContain("Est");
        (await client.PageAsync("/mon-quartier?adresse=12+rue+des+archives")).QuerySelector("main")!.TextContent.ShouldContain("pas trouvé");

        (await UploadAsync(client, text)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var again = await client.PageAsync(Path);
        again.QuerySelector("section[aria-labelledby='en-attente']").ShouldBeNull();
        again.QuerySelector(".notice")!.TextContent.ShouldContain("rien à changer");
    }

    [Theory]
    [InlineData("", "vide")]
    [InlineData("id,numero\n1,2\n", "ne nomme pas")]
    [InlineData("numero;nom_voie;lon;lat\n1;Rue Loin;3.5;45.0\nx;y;z;t\n", "Aucune des 2 lignes")]
    public async Task BadFile_IsRefused_AndNothingChanges(string text, string expected)
    {
        using var client = await EditorAsync("");
        var before = await CountAsync("nord");

        using var response = await UploadAsync(client, text);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestClient.ParseAsync(response)).QuerySelector(".error-summary")!.TextContent.ShouldContain(text.Length == 0 ? "Choisissez" : expected);
        (await CountAsync("nord")).ShouldBe(before);
    }

    [Fact]
    public async Task TwoAtOnce_OneIsToldWhy()
    {
        using var one = await EditorAsync("");
        using var other = await EditorAsync("", TestPeople.Admin);
        var text = Encoding.UTF8.GetString(AddressFiles.Large(3_000));

        var answers = await Task.WhenAll(UploadAsync(one, text), UploadAsync(other, text));

        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBeGreaterThanOrEqualTo(1);
        foreach (var refused in answers.Where(a => a.StatusCode == HttpStatusCode.OK))
            (await TestClient.ParseAsync(refused)).QuerySelector(".error-summary")!.TextContent.ShouldContain("vient d’envoyer");
        await using var scope = Site.Enter("nord");
        (await scope.Services.GetRequiredService<CqDbContext>().Set<AddressExtract>().CountAsync(e => !e.InForce, TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task CommandLine_ImportsAndReports()
    {
        var file = System.IO.Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, AddressFiles.Of("Rue du Terminal", 3, 2.315, 48.855), TestContext.Current.CancellationToken);
        await using var scope = Site.Services.CreateAsyncScope();
        var command = scope.ServiceProvider.GetRequiredService<ModuleCommand>();
        using var said = new StringWriter();

        (await command.RunAsync(["addresses", "import", file, "--tenant", "sud"], said, CancellationToken.None)).ShouldBeTrue();
        (await command.RunAsync(["addresses", "import", file, "--tenant", "sud"], said, CancellationToken.None)).ShouldBeTrue();

        said.ToString().ShouldContain("1 kept in the sector");
        said.ToString().ShouldContain("nothing changed");
        (await command.RunAsync(["nothing"], said, CancellationToken.None)).ShouldBeFalse();
        await Should.ThrowAsync<CommandFailedException>(() => command.RunAsync(["addresses", "import", "/nowhere.csv", "--tenant", "sud"], said, CancellationToken.None));
        await Should.ThrowAsync<CommandFailedException>(() => command.RunAsync(["addresses", "import", file], said, CancellationToken.None));
        File.Delete(file);
    }

    [Fact]
    public async Task SixtyThousandLines_TakeSeconds_AndTheSearchUsesItsIndex()
    {
        await using (var scope = Site.Enter("nord"))
        {
            using var file = new MemoryStream(AddressFiles.Large(60_000));
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var watch = Stopwatch.StartNew();
            var outcome = await scope.Services.GetRequiredService<ImportAddresses>().ImportAsync(file, "large.csv", TestContext.Current.CancellationToken);
            output.WriteLine($"60,000 lines, {outcome.Value.Extract.Kept} kept: {watch.ElapsedMilliseconds} ms; memory +{(GC.GetTotalMemory(forceFullCollection: true) - before) >> 20} MiB");
            outcome.Value.Extract.Kept.ShouldBe(54_000);
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            watch.Restart();
            file.Position = 0;
            (await scope.Services.GetRequiredService<ImportAddresses>().ImportAsync(file, "large.csv", TestContext.Current.CancellationToken)).Value.Changed.ShouldBeFalse();
            output.WriteLine($"again: {watch.ElapsedMilliseconds} ms");
        }

        await MeasureSearchAsync();
        await TestCluster.ExecuteAsync(TestCluster.Owner(fixture.Database), "analyze cq_territory_street_word, cq_territory_street, cq_territory_address_point");
        var plan = await PlanAsync("select street_id from cq_territory_street_word where tenant_id = @t and ((word >= 'bacebaba' and word < 'bacebaba{') or word = 'bacebaba')");
        output.WriteLine(plan);
        plan.ShouldContain("ux_cq_territory_street_word_word_street_id");
        plan.ShouldContain("(word)::text >= 'bacebaba'");
        plan.ShouldNotContain("Seq Scan");
    }

    private async Task MeasureSearchAsync()
    {
        var times = new List<double>();
        foreach (var typed in Enumerable.Repeat(new[] { "12 rue ba", "bacebaba", "avenue cefo 12", "di", "rue" }, 8).SelectMany(t => t))
        {
            await using var scope = Site.Enter("nord");
            var search = scope.Services.GetRequiredService<SearchAddresses>();
            var watch = Stopwatch.StartNew();
            await search.SuggestAsync(typed, TestContext.Current.CancellationToken);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        output.WriteLine($"suggestions: median {times[times.Count / 2]:0.0} ms, slowest of {times.Count} {times[^1]:0.0} ms");
    }

    private async Task<string> PlanAsync(string sql)
    {
        var tenant = Site.Tenant("nord").Id;
        await using var source = NpgsqlDataSource.Create(TestCluster.App(fixture.Database));
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using (var enter = new NpgsqlCommand($"select set_config('cq.tenant', '{tenant}', false)", connection))
            await enter.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var explain = new NpgsqlCommand("explain (analyze, costs off, timing off, summary off) " + sql.Replace("@t", $"'{tenant}'", StringComparison.Ordinal), connection);
        await using var reader = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var plan = new StringBuilder();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            plan.AppendLine(reader.GetString(0));
        return plan.ToString();
    }

    private async Task<int> CountAsync(string tenant)
    {
        await using var scope = Site.Enter(tenant);
        return await scope.Services.GetRequiredService<CqDbContext>().Set<AddressPoint>().CountAsync(TestContext.Current.CancellationToken);
    }

    private async Task<TestClient> EditorAsync(string prefix, string email = TestPeople.Coordination)
    {
        var client = Site.Client(prefix);
        await client.SignInAsync(email);
        return client;
    }

    private static async Task<HttpResponseMessage> UploadAsync(TestClient client, string text)
    {
        var page = await client.PageAsync(Path);
        var form = page.QuerySelectorAll("main form").First(f => f.QuerySelector("input[type='file']") is not null);
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type='hidden']"))
            content.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        if (text.Length > 0)
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "File", "adresses.csv");
        return await client.Http.PostAsync(form.GetAttribute("action"), content);
    }
}
