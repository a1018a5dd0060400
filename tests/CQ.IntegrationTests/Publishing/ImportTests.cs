using System.Diagnostics;
using System.Net;
using System.Text;
using CQ.Abstractions.Commands;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Sites;
using CQ.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Publishing;

/// <summary>An old WordPress site comes over: whole, once, under its old addresses, and nothing of it runs.</summary>
public sealed partial class ImportTests(SiteFixture fixture, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    private const int Count = 2_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoThousandItems_WithEverythingThatIsWrong_ImportTwice_AndTheSecondTimeChangesNothing()
    {
        using var import = new ImportSite(fixture.Site);
        var file = import.Write(WxrSample.Make(Count));
        var before = await import.SnapshotAsync();

        (await import.CommandAsync(import.Write(WxrSample.Make(150), "court.xml"), "--dry-run")).ShouldContain("dry run: nothing was written");
        (await import.SnapshotAsync()).ShouldBe(before);

        var watch = Stopwatch.StartNew();
        output.WriteLine(string.Join('\n', (await import.CommandAsync(file)).Split('\n').Where(l => !l.Contains('/', StringComparison.Ordinal)).Take(12)));
        output.WriteLine($"first import of {Count}: {watch.Elapsed.TotalSeconds:0.0} s");
        var first = await import.SnapshotAsync();

        watch.Restart();
        (await import.CommandAsync(file)).ShouldContain("created 0, changed 0, unchanged");
        output.WriteLine($"second import: {watch.Elapsed.TotalSeconds:0.0} s, {first.Count} rows compared");
        (await import.SnapshotAsync()).ShouldBe(first);

        await EveryOldAddressLeadsOnAsync(import);
        await DefectsAreMendedAsync(import);
    }

    private async Task EveryOldAddressLeadsOnAsync(ImportSite import)
    {
        var (items, addresses) = (await import.ItemsAsync(), await import.AddressesAsync());
        var lost = Enumerable.Range(1, Count).Where(i => WxrSample.LeadsOn(i, Count))
            .SelectMany(i => new[] { WxrSample.TypeOf(i) == "page" ? $"/page-{i}/" : WxrSample.LinkOf(i) + (i % 60 == 8 ? "?a=1&b=2" : ""), $"/?p={i}" }.Select(a => (Id: i.ToString(System.Globalization.CultureInfo.InvariantCulture), Address: a)))
            .Where(a => !addresses.TryGetValue(OldAddress.Fold(a.Address), out var item) || item != items[a.Id].Id || items[a.Id].PublishedAt is null)
            .ToList();

        lost.ShouldBeEmpty();
        output.WriteLine($"{items.Count} items, {addresses.Count} old addresses");

        // All of them stand in the table; one in five is asked for as a visitor would.
        using var client = fixture.Site.Client();
        foreach (var i in Enumerable.Range(1, Count).Where(i => WxrSample.LeadsOn(i, Count) && i % 5 == 2))
        {
            foreach (var address in new[] { WxrSample.TypeOf(i) == "page" ? $"/page-{i}/" : WxrSample.LinkOf(i), $"/?p={i}" })
            {
                using var response = await client.GetAsync(address);
                response.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently, address);
                response.Headers.Location!.OriginalString.ShouldEndWith("/" + items[i.ToString(System.Globalization.CultureInfo.InvariantCulture)].Slug);
            }
        }
    }

    private static async Task DefectsAreMendedAsync(ImportSite import)
    {
        var items = await import.ItemsAsync();

        // Dates: the local one where Greenwich's is nought, the feed's where neither can be.
        items["6"].PublishedAt.ShouldBe(new DateTimeOffset(WxrSample.DateOf(6).AddHours(-1), TimeSpan.Zero));
        items["5"].PublishedAt.ShouldBe(new DateTimeOffset(WxrSample.DateOf(5).AddHours(-1), TimeSpan.Zero));
        items.Values.Where(i => i.PublishedAt is not null).ShouldAllBe(i => i.PublishedAt < new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

        // Drafts stay with their authors; the bin stays empty; twins are one.
        foreach (var id in new[] { "121", "122", "124", "128" })
            items[id].PublishedAt.ShouldBeNull();
        items.ContainsKey("125").ShouldBeFalse();
        items.Values.Select(i => (i.Type, i.Slug)).Where(s => s.Slug is not null).ShouldBeUnique();
        items.Values.ShouldAllBe(i => i.Title.Length > 0);
        items["31"].Title.ShouldBe("Sans titre (31)");
        items["33"].Title.ShouldBe("L’été & la fête 33 & plus");

        // Texts: no HTML, no code, links that lead to the new addresses.
        items.Values.ShouldAllBe(i => !UnescapedScript().IsMatch(i.Body) && !i.Body.Contains("onclick", StringComparison.OrdinalIgnoreCase) && !i.Body.Contains("[gallery", StringComparison.Ordinal));
        items["12"].Body.ShouldContain("](~/actualites/article-13)");
        items["24"].Body.ShouldContain("](https://ancien.example/2012/02/article-25/)");
        items["65"].Body.ShouldContain("Il a dit \\[sic\\].");
        items["4"].Body.ShouldBe("Avant\n\nAprès ici");
    }

    [Fact]
    public async Task BackOffice_ChecksFirst_ThenImports_AndLeavesAloneWhatWasEditedOrRemovedHere()
    {
        using var import = new ImportSite(fixture.Site, "sud");
        using var client = fixture.Site.Client("sud");
        await client.SignInAsync(TestPeople.Coordination);
        var export = Small(("1", "Fête du quartier", "Venez <b>nombreux</b>.", "est"), ("2", "Conseil du 3 mai", "Ordre du jour.", "divers"), ("3", "À supprimer", "Texte.", "divers"));

        var sent = await ImportSite.SendAsync(client, export);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var path = Below(sent);
        var page = await ImportSite.UntilAsync(client, path, "À confirmer");
        page.QuerySelector("main")!.TextContent.ShouldContain("Ce que l’import ferait");
        (await import.ItemsAsync()).ShouldBeEmpty();

        using var confirmed = await client.SubmitAsync(page, path, new Dictionary<string, string>(), action: path);
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ImportSite.UntilAsync(client, path, "Terminé");
        var items = await import.ItemsAsync();
        items.Count.ShouldBe(3);
        items["1"].Body.ShouldBe("Venez **nombreux**.");
        items["1"].CouncilId.ShouldBe(await new ContentSite(fixture.Site, "sud").CouncilAsync("est"));
        (items["2"].CouncilId, items["2"].OnHome).ShouldBe((null, true));

        await EditAsync("sud", items["1"].Id, "Reportée à l’automne.");
        await RemoveAsync("sud", items["3"].Id);
        var changed = Small(("1", "Fête du quartier, bis", "Autre texte.", "est"), ("2", "Conseil du 3 mai, corrigé", "Autre ordre du jour.", "divers"), ("3", "À supprimer", "Encore.", "divers"));
        path = Below(await ImportSite.SendAsync(client, changed));
        page = await ImportSite.UntilAsync(client, path, "À confirmer");
        using var again = await client.SubmitAsync(page, path, new Dictionary<string, string>(), action: path);
        var done = await ImportSite.UntilAsync(client, path, "Terminé");
        done.QuerySelector("main")!.TextContent.ShouldContain("Quelqu’un l’a modifié ici depuis le dernier import");
        items = await import.ItemsAsync();
        items["1"].Body.ShouldBe("Reportée à l’automne.");
        (items["2"].Title, items["2"].Slug).ShouldBe(("Conseil du 3 mai, corrigé", "conseil-du-3-mai"));
        items.ContainsKey("3").ShouldBeFalse();
    }

    [Theory]
    [InlineData("<html><body>Page d’erreur</body></html>", "n’est pas un export de WordPress")]
    [InlineData("", "Ce fichier est vide.")]
    public async Task WhatIsNoExport_IsRefusedInWords(string content, string words)
    {
        using var client = fixture.Site.Client();
        await client.SignInAsync(TestPeople.Admin);

        var sent = await ImportSite.SendAsync(client, Encoding.UTF8.GetBytes(content));

        var page = sent.StatusCode == HttpStatusCode.Redirect ? await ImportSite.UntilAsync(client, Below(sent), "Abandonné") : await TestClient.ParseAsync(sent);
        page.QuerySelector("main")!.TextContent.ShouldContain(words);
    }

    [Fact]
    public async Task Command_SaysWhatItDoesNotUnderstand()
    {
        using var import = new ImportSite(fixture.Site);

        await RefusedAsync("There is no file", "nulle-part.xml");
        await RefusedAsync("n’est pas un export", import.Write("<html></html>"u8.ToArray(), "a.xml"));
        await RefusedAsync("There is no quartier", import.Write(Small(), "b.xml"), "--quartier", "nulle-part");
        await RefusedAsync("There is no folder", import.Write(Small(), "b.xml"), "--uploads", "nulle-part");
        await RefusedAsync("cq import wordpress FILE", import.Write(Small(), "b.xml"), "--inconnu", "x");

        async Task RefusedAsync(string words, params string[] args) =>
            (await Should.ThrowAsync<TenantCommandException>(() => import.CommandAsync(args))).Message.ShouldContain(words);
    }

    private static byte[] Small(params (string Id, string Title, string Text, string Category)[] posts) => Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Petit blog</title>
        <wp:base_blog_url>https://petit.example</wp:base_blog_url>
        {string.Concat(posts.Select(p => $"<item><title>{p.Title}</title><link>https://petit.example/{p.Id}</link><content:encoded><![CDATA[{p.Text}]]></content:encoded><wp:post_id>{p.Id}</wp:post_id><wp:post_date_gmt>2019-05-0{p.Id} 10:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain=\"category\" nicename=\"{p.Category}\">{p.Category}</category></item>"))}
        </channel></rss>
        """);

    private static string Below(HttpResponseMessage response) => new Uri("http://x" + response.Headers.Location!.OriginalString).AbsolutePath is var path && path.StartsWith("/sud/", StringComparison.Ordinal) ? path[4..] : path;

    private Task<bool> EditAsync(string tenant, Guid id, string text) => new ContentSite(fixture.Site, tenant).AsAsync(TestPeople.Coordination, async s =>
    {
        var desk = s.GetRequiredService<ContentDesk>();
        var item = (await desk.FindAsync(id, Ct)).ShouldNotBeNull();
        var words = (await s.GetRequiredService<SaveContent>().LatestAsync(item, Ct)).ToWords() with { Body = text };
        (await desk.SaveAsync(item, words, item.Version, Ct)).Refusal.ShouldBeNull();
        return (await desk.PublishAsync(item, Ct)).Succeeded;
    });

    private Task<bool> RemoveAsync(string tenant, Guid id) => new ContentSite(fixture.Site, tenant).AsAsync(TestPeople.Coordination, async s =>
    {
        var desk = s.GetRequiredService<ContentDesk>();
        var item = (await desk.FindAsync(id, Ct)).ShouldNotBeNull();
        (await desk.PutAwayAsync(item, item.Version, Ct)).Refusal.ShouldBeNull();
        return (await desk.RemoveAsync(item, item.Version, Ct)).Succeeded;
    });

    // What somebody typed as text stays text: its signs are escaped.
    [System.Text.RegularExpressions.GeneratedRegex(@"(?<!\\)<script", System.Text.RegularExpressions.RegexOptions.IgnoreCase)]
    private static partial System.Text.RegularExpressions.Regex UnescapedScript();
}
