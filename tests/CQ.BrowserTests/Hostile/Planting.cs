using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CQ.Abstractions.Commands;
using CQ.Abstractions.Modules;
using CQ.IntegrationTests.Sites;
using CQ.UnitTests.Media;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.BrowserTests.Hostile;

/// <summary>Plants the words where forms alone do not bring them, or not all of them: titles and places of many items, names of files, an old site, addresses.</summary>
internal sealed partial class Planting(TestSite site)
{
    private const int LongestTag = 40;

    private const string Editor = "/admin/contenus/nouveau/";

    private readonly TestClient _editor = site.Client();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Forms that only a story leads to, as somebody would send them.</summary>
    public List<FormSeen> Forms { get; } = [];

    public int Items { get; private set; }

    public int Files { get; private set; }

    public async Task AllAsync()
    {
        await _editor.SignInAsync("coordination@demo.example");
        await FilesAsync();
        await ItemsAsync();
        await ImportAsync();
        await AddressesAsync();
        await ScriptDoorsAsync();
        await MergeAsync();
        await CommentsAsync();
    }

    /// <summary>A published piece of news whose text is this; its address.</summary>
    public async Task<string> NewsAsync(string title, string body)
    {
        await _editor.SignInAsync("coordination@demo.example");
        var id = await WriteAsync("actualites", new Dictionary<string, string> { ["Title"] = title, ["Body"] = body });
        var page = await _editor.PageAsync($"/admin/contenus/{id}");
        return page.QuerySelectorAll("a[href^='/actualites/']").Select(a => a.GetAttribute("href")!).First(h => !h.Contains('?', StringComparison.Ordinal));
    }

    private async Task FilesAsync()
    {
        foreach (var name in Corpus.Pieces(150))
        {
            await SendAsync(name + ".txt", "Un texte."u8.ToArray(), "", HttpStatusCode.OK);
            Files++;
        }

        foreach (var (name, bytes) in new[] { ("photo.png", MediaSamples.Png(64, 64)), ("document.pdf", MediaSamples.Pdf("<script>alert(1)</script>")), ("son.mp3", MediaSamples.Mp3()), ("tableau.csv", "=cmd|'/C calc'!A0;x\n"u8.ToArray()) })
        {
            await SendAsync($"\"><img src=x onerror=alert(1)>{name}", bytes, Corpus.Next(), HttpStatusCode.OK);
            Files++;
        }

        await SendAsync("dessin.svg", MediaSamples.Svg, "", HttpStatusCode.UnprocessableEntity);
    }

    private async Task ItemsAsync()
    {
        await WriteAsync("actualites", new Dictionary<string, string> { ["Title"] = "Tous les mots à la fois", ["Body"] = Corpus.All.Replace("\0", "", StringComparison.Ordinal), ["CommentsOpen"] = "true" });
        var (summaries, places, addresses) = (Corpus.Pieces(380), Corpus.Pieces(115), Corpus.Pieces(195));
        var tags = Corpus.Payloads.Where(p => p.Length <= LongestTag && !p.Contains(',', StringComparison.Ordinal) && !p.Contains('\0', StringComparison.Ordinal)).Chunk(4).Select(c => string.Join(", ", c)).ToList();
        foreach (var (title, i) in Corpus.Pieces(155).Select((t, i) => (t, i)))
        {
            await WriteAsync("actualites", new Dictionary<string, string>
            {
                ["Title"] = title, ["Body"] = "Un texte.", ["Summary"] = summaries[i % summaries.Count], ["Tags"] = tags[i % tags.Count], ["Note"] = title,
            });
        }

        var day = new DateOnly(SiteDay.Today.Year + 1, 1, 15);
        foreach (var (place, i) in places.Select((p, i) => (p, i)))
        {
            await WriteAsync("agenda", new Dictionary<string, string>
            {
                ["Title"] = Corpus.Next(), ["Body"] = "Un texte.", ["Fields.StartDay"] = day.AddDays(i % 12).Field(),
                ["Fields.StartTime"] = "19:00", ["Fields.Place"] = place, ["Fields.Address"] = addresses[i % addresses.Count], ["Fields.TakesRegistrations"] = i % 9 == 0 ? "true" : "false",
                ["Fields.IsCancelled"] = i % 7 == 0 ? "true" : "false", ["Fields.CancelReason"] = i % 7 == 0 ? addresses[i % addresses.Count] : "",
            });
        }

        foreach (var title in Corpus.Pieces(155).Take(6))
        {
            await WriteAsync("documents", new Dictionary<string, string> { ["Title"] = title, ["Body"] = Corpus.All.Replace("\0", "", StringComparison.Ordinal), ["Fields.Kind"] = "Minutes", ["Fields.DatedOn"] = "2026-01-15" });
            await WriteAsync("pages", new Dictionary<string, string> { ["Title"] = title, ["Body"] = Corpus.All.Replace("\0", "", StringComparison.Ordinal) });
        }
    }

    private async Task ImportAsync()
    {
        var items = new StringBuilder();
        foreach (var (words, i) in Corpus.Pieces(400).Select((w, i) => (Cdata(w), i + 1)))
        {
            items.Append(
                $"""
                <item><title>{words}</title><link>https://ancien.example/{i}</link><dc:creator>{words}</dc:creator><content:encoded>{words}</content:encoded><excerpt:encoded>{words}</excerpt:encoded>
                <wp:post_id>{i}</wp:post_id><wp:post_date>2020-01-02 10:00:00</wp:post_date><wp:post_name>{words}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <category domain="category" nicename="c{i}">{words}</category><category domain="post_tag" nicename="t{i}">{words}</category>
                <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>{words}</wp:comment_author><wp:comment_content>{words}</wp:comment_content></wp:comment></item>

                """);
        }

        var export = $"""
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>{Cdata(Corpus.Next())}</title><link>https://ancien.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://ancien.example</wp:base_blog_url>
            {items}</channel></rss>
            """;
        const string path = "/admin/contenus/importer";
        var (target, fields) = _editor.Fill(await _editor.PageAsync(path), path, new Dictionary<string, string> { ["Place"] = "secteur" });
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(export)) { Headers = { ContentType = new MediaTypeHeaderValue("text/xml") } }, "File", "img onerror=alert(1).xml");
        using var sent = await _editor.Http.PostAsync(target, form, Ct);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var run = sent.Headers.Location!.OriginalString;
        var page = await UntilAsync(run, "À confirmer");
        var (there, choices) = _editor.Fill(page, run, new Dictionary<string, string>(), run);
        Forms.Add(new FormSeen("coordination@demo.example", there, [.. choices], "Import.Show"));
        using var confirmed = await _editor.SendAsync(there, choices);
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await UntilAsync(run, "Terminé");
        // A second one waits for its answer, with the words of its categories on the screen.
        using var again = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            again.Add(new StringContent(name == "__request" ? Guid.NewGuid().ToString("D") : value), name);
        again.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(export.Replace("ancien.example", "autre.example", StringComparison.Ordinal))), "File", "autre.xml");
        using var waiting = await _editor.Http.PostAsync(target, again, Ct);
        await UntilAsync(waiting.Headers.Location!.OriginalString, "À confirmer");
    }

    private async Task AddressesAsync()
    {
        var csv = new StringBuilder("id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat\n");
        foreach (var (words, i) in Corpus.Pieces(90).Select((w, i) => (w.Replace(';', ',').Replace("\"", "\"\"", StringComparison.Ordinal), i)))
            csv.Append($"h{i};;{i + 1};;\"Rue {words}\";75004;75104;\"Paris {words}\";{(2.3588 + (i * 0.00001)).ToString(System.Globalization.CultureInfo.InvariantCulture)};48.8556\n");
        var file = Path.Combine(Path.GetTempPath(), $"{site.Database}.csv");
        await File.WriteAllTextAsync(file, csv.ToString(), Ct);
        await using var scope = site.Enter(HostileSite.Tenant);
        await using var said = new StringWriter();
        await scope.Services.GetRequiredService<IEnabled<ITenantCommand>>().Single(c => c.Verb == "addresses").RunAsync(["import", file], new TenantCommandCall(said, Path.GetTempPath()), Ct);
        File.Delete(file);
    }

    /// <summary>What the editor's script says to the server while somebody types.</summary>
    private async Task ScriptDoorsAsync()
    {
        var token = await TokenAsync();
        foreach (var (path, body) in new (string, object)[]
        {
            ("/admin/contenus/ecriture/relire", new { text = Corpus.All }),
            ("/admin/contenus/ecriture/garder", new { id = Guid.CreateVersion7(), type = "News", basedOn = 0, form = new Dictionary<string, string[]> { ["Title"] = [Corpus.Next()], ["Body"] = [Corpus.All] } }),
            ("/admin/contenus/ecriture/garder", new { id = Guid.CreateVersion7(), type = Corpus.All, basedOn = 0, form = new Dictionary<string, string[]> { ["Title"] = [Corpus.Next()] } }),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
            request.Headers.Add("X-CQ-Token", token);
            using var response = await _editor.Http.SendAsync(request, Ct);
            ((int)response.StatusCode).ShouldBeLessThan(500, path);
        }
    }

    /// <summary>Two versions of one text, and the screen on which they meet.</summary>
    private async Task MergeAsync()
    {
        var id = await WriteAsync("actualites", new Dictionary<string, string> { ["Title"] = "Deux à la fois", ["Body"] = "Un.\n\nDeux." });
        var path = $"/admin/contenus/{id}";
        var first = await _editor.PageAsync(path);
        var (target, mine) = _editor.Fill(first, path, new Dictionary<string, string> { ["Title"] = Corpus.Next(), ["Body"] = Corpus.All.Replace("\0", "", StringComparison.Ordinal), ["Act"] = "enregistrer" }, "");
        using (var saved = await _editor.SendAsync(target, Fresh(mine)))
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var theirs = Fresh(mine).Select(f => f.Key == "Body" ? KeyValuePair.Create("Body", string.Join("\n\n", Corpus.Payloads.Reverse()).Replace("\0", "", StringComparison.Ordinal)) : f).Select(f => f.Key == "Title" ? KeyValuePair.Create("Title", Corpus.Next()) : f).ToList();
        using var met = await _editor.SendAsync(target, theirs);
        var page = await TestClient.ParseAsync(met);
        var form = page.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlFormElement>("main form").First(f => f.GetAttribute("action")?.EndsWith("/fusion", StringComparison.Ordinal) == true);
        Forms.Add(new FormSeen("coordination@demo.example", form.GetAttribute("action")!, [.. TestClient.Fields(form)], "Editor.Merge"));
        Forms.Add(new FormSeen("coordination@demo.example", target, theirs, "Editor.Edit"));
    }

    /// <summary>Said, reported, hidden and contested.</summary>
    private async Task CommentsAsync()
    {
        using var resident = site.Client();
        await resident.SignInAsync("habitant@demo.example");
        using var list = await resident.GetAsync("/actualites/tous-les-mots-a-la-fois");
        var write = (await TestClient.ParseAsync(list)).QuerySelectorAll("a[href*='/commentaires/content/']").Select(a => a.GetAttribute("href")!).First();
        foreach (var words in Corpus.Pieces(1_900).Take(8))
            (await resident.SubmitAsync(write, new Dictionary<string, string> { ["Body"] = words })).Dispose();
        using var visitor = site.Client();
        var page = await visitor.PageAsync("/actualites/tous-les-mots-a-la-fois");
        var report = page.QuerySelectorAll("a[href$='/signaler']").Select(a => a.GetAttribute("href")!).ToList();
        foreach (var path in report.Take(2))
            (await visitor.SubmitAsync(path, new Dictionary<string, string> { ["Text"] = Corpus.Pieces(900)[0], ["Rule"] = "Insult" })).Dispose();
        var comment = Ids().Match(report[0]).Value;
        (await _editor.SubmitAsync($"/admin/moderation/{comment}", new Dictionary<string, string> { ["Text"] = Corpus.Pieces(900)[1], ["Rule"] = "Insult", ["Decision"] = "masquer" })).Dispose();
        (await resident.SubmitAsync($"/commentaires/{comment}/contester", new Dictionary<string, string> { ["Text"] = Corpus.Pieces(900)[2] })).Dispose();
    }

    private async Task<Guid> WriteAsync(string segment, Dictionary<string, string> values)
    {
        if (!_forms.TryGetValue(segment, out var form))
        {
            var page = await _editor.PageAsync(Editor + segment);
            form = _forms[segment] = _editor.Fill(page, Editor + segment, new Dictionary<string, string>
            {
                ["Place"] = page.QuerySelector("[name=Place] option[value], input[name=Place]")!.GetAttribute("value")!, ["Audience"] = "tous", ["Act"] = "publier",
            }, "");
        }

        var id = Guid.CreateVersion7();
        var fields = Fresh(form.Fields).Where(f => !values.ContainsKey(f.Key) && f.Key != "Id").Concat(values).Append(KeyValuePair.Create("Id", id.ToString("D")));
        using var response = await _editor.SendAsync(form.Target, fields);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await WhyAsync(response));
        Items++;
        return id;
    }

    private readonly Dictionary<string, (string Target, IReadOnlyList<KeyValuePair<string, string>> Fields)> _forms = [];

    private async Task SendAsync(string name, byte[] bytes, string alt, HttpStatusCode expected)
    {
        using var content = new MultipartFormDataContent { { new StringContent(alt), "Alt" }, { new StringContent("secteur"), "Place" } };
        var file = new ByteArrayContent(bytes);
        // The framework refuses to send such names itself.
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"File\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        content.Add(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/mediatheque/envoi") { Content = content };
        request.Headers.Add("X-CQ-Token", await TokenAsync());
        using var response = await _editor.Http.SendAsync(request, Ct);
        response.StatusCode.ShouldBe(expected, $"{name}: {await response.Content.ReadAsStringAsync(Ct)}");
    }

    private string? _token;

    private async Task<string> TokenAsync() => _token ??= (await _editor.PageAsync("/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!;

    private async Task<IDocument> UntilAsync(string path, string words)
    {
        for (var i = 0; i < 300; i++)
        {
            var page = await _editor.PageAsync(path);
            if (page.QuerySelector(".admin-head")!.TextContent.Contains(words, StringComparison.Ordinal))
                return page;
            await Task.Delay(200, Ct);
        }

        throw new TimeoutException($"{path} never said {words}.");
    }

    private static List<KeyValuePair<string, string>> Fresh(IEnumerable<KeyValuePair<string, string>> fields) =>
        [.. fields.Select(f => f.Key == "__request" ? KeyValuePair.Create(f.Key, Guid.NewGuid().ToString("D")) : f)];

    private static async Task<string> WhyAsync(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.Redirect
        ? ""
        : string.Join("; ", (await TestClient.ParseAsync(response)).QuerySelectorAll(".error-summary, .field__error").Select(e => e.TextContent.Trim()));

    private static string Cdata(string words) => $"<![CDATA[{words.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>";

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
