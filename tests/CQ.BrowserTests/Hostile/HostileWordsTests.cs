using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using CQ.IntegrationTests.Sites;
using Microsoft.Playwright;

namespace CQ.BrowserTests.Hostile;

/// <summary>
/// Words that would be programs, by every field, import and file name, looked at on every page in a browser: nothing runs, the policy has nothing to report, nobody else is
/// asked. Each way of noticing is shown to notice.
/// </summary>
public sealed partial class HostileWordsTests(HostileSite hostile, Browser browser, ITestOutputHelper output) : IClassFixture<HostileSite>
{
    private static readonly string?[] Accounts = [null, "habitant", "comite1", "equipe", "services", "mairie", "coordination", "admin"];

    /// <summary>Where the most different things are near.</summary>
    private static readonly string[] Begin =
    [
        "/", "/quartiers/seine", "/taches", "/votes", "/compte", "/projets/mes-projets", "/projets?quartier=seine", "/actualites/tous-les-mots-a-la-fois", "/compte/inscription",
        "/compte/connexion", "/agenda", "/admin", "/admin/moderation", "/admin/mediatheque?lieu=secteur", "/admin/accueil/page/blocs/texte", "/admin/accueil/page/blocs/image",
    ];

    private TestSite Site => hostile.Site;

    // Five hundred pages are minutes of work: it runs when it is asked for, with -explicit on.
    [Fact(Explicit = true)]
    public async Task Words_ByEveryDoor_RunOnNoPage()
    {
        var time = Stopwatch.StartNew();
        var fields = new TextFields(Site);
        var all = fields.All();
        hostile.Heard.Fields = fields;
        var faults = new List<string>();

        var planting = new Planting(Site);
        await planting.AllAsync();
        output.WriteLine($"{planting.Items} items and {planting.Files} files planted ({time.Elapsed:mm\\:ss})");
        var typists = await TypeAsync();
        output.WriteLine($"{typists.Sum(t => t.Sent)} forms sent, {typists.Sum(t => t.Taken)} taken ({time.Elapsed:mm\\:ss})");
        faults.AddRange(typists.SelectMany(t => t.Faults));

        await using var watch = await Watch.OpenAsync(browser, Site.Address);
        var answers = await AnswerAsync(watch, typists, planting.Forms, all);
        faults.AddRange(answers.Faults);
        output.WriteLine($"{answers.Sent} answers to all words at once, {answers.Pageless.Count} without a page ({time.Elapsed:mm\\:ss})");

        var tour = new Tour(Site, watch);
        foreach (var typist in typists.AsEnumerable().Reverse())
            await tour.GoAsync(typist.Who, typist.Visited, typist.Files);
        faults.AddRange(tour.Faults);

        var cells = await CellsAsync(typists, faults);
        Count(all, watch, tour);
        output.WriteLine($"{cells} cells of tables read");
        output.WriteLine($"{time.Elapsed:mm\\:ss}");
        faults.Concat(watch.Faults).ShouldBeEmpty();
        var unfilled = all.Where(f => hostile.Heard.Of(f).Count == 0 && Unfilled.Reason(f) is null).Select(f => f.Key).ToList();
        unfilled.ShouldBeEmpty("fields that no words came in by");
    }

    [Theory]
    [InlineData(Detector.Dialog, "<img src=/x onerror=alert(1)>", false, true)]
    [InlineData(Detector.Call, "<img src=/x onerror=alert(1)>", false, false)]
    [InlineData(Detector.Policy, "<img src=/x onerror=alert(1)>", true, false)]
    [InlineData(Detector.Foreign, "<img src='http://ailleurs.example/x.png'>", false, false)]
    [InlineData(Detector.Document, "<a href='javascript:alert(1)'>ici</a>", true, false)]
    public async Task PlantedHole_IsCaughtByEachDetectorAlone(object detector, string words, bool policy, bool dialogs)
    {
        ArgumentNullException.ThrowIfNull(detector);
        var expected = (Detector)detector;
        var path = await new Planting(Site).NewsAsync($"Un trou : {expected}", words);
        await using var watch = await Watch.OpenAsync(browser, Site.Address, policy, dialogs);
        await watch.SignInAsync(Site, "coordination@demo.example");
        var page = await watch.Context.NewPageAsync();

        async Task OpenAsync()
        {
            // The hole is in the server, not in what it reads.
            Site.ForgetPages();
            await page.GotoAsync(path);
            if (expected == Detector.Document)
                await watch.LookAsync(page, touch: false);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        await OpenAsync();
        watch.Faults.ShouldBeEmpty();
        await hostile.Hole.OpenAsync(OpenAsync);

        watch.HasOnly(expected).ShouldBeTrue(string.Join("; ", watch.Faults));
    }

    [Fact]
    public async Task WordsThatScriptsDraw_StayWords()
    {
        var planting = new Planting(Site);
        await planting.NewsAsync("\"><img src=x onerror=alert(1)> trouvé", "Un texte.");
        await using var watch = await Watch.OpenAsync(browser, Site.Address);
        await watch.SignInAsync(Site, "coordination@demo.example");
        var page = await watch.Context.NewPageAsync();

        // Remarks beside the text, the picker of links, the library.
        await page.GotoAsync("/admin/contenus/nouveau/actualites");
        await page.FillAsync("[name=Title]", Corpus.Pieces(150)[0]);
        await page.FillAsync("[name=Body]", Corpus.All.Replace("\0", "", StringComparison.Ordinal));
        await page.WaitForSelectorAsync("[data-save-state]:not([hidden])");
        await watch.LookAsync(page);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lien" }).First.ClickAsync();
        await page.Locator("dialog[open] input, [role=dialog] input").First.FillAsync("trouvé");
        await page.GetByText("onerror=alert(1)> trouvé").First.WaitForAsync();
        await watch.LookAsync(page, touch: false);

        // What the search box offers, over any page.
        await page.GotoAsync("/agenda");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("trouvé");
        await page.GetByRole(AriaRole.Option).Filter(new LocatorFilterOptions { HasText = "onerror=alert(1)" }).First.WaitForAsync();
        await watch.LookAsync(page, touch: false);

        // Names of files on their way.
        var names = Corpus.Pieces(120).Take(12).Select(n => new FilePayload { Name = n.Replace('/', '∕') + ".txt", MimeType = "text/plain", Buffer = "Un texte."u8.ToArray() });
        await page.GotoAsync("/admin/mediatheque/ajouter?lieu=secteur");
        await page.Locator("main input[type=file]").SetInputFilesAsync(names);
        await page.GetByText("onerror").First.WaitForAsync();
        await watch.LookAsync(page, touch: false);

        watch.Faults.ShouldBeEmpty();
    }

    /// <summary>All words at once: by the forms that were found, by what pages can be asked, and by the actions that nothing led to.</summary>
    private async Task<Answers> AnswerAsync(Watch watch, IReadOnlyList<Typist> typists, IReadOnlyList<FormSeen> planted, IReadOnlyList<TextField> all)
    {
        var answers = new Answers(Site, watch, all);
        var forms = typists.SelectMany(t => t.Forms).Concat(planted).Where(f => f.Action.Length > 0)
            .DistinctBy(f => $"{f.Action} {string.Join(',', f.Fields.Select(p => p.Key).Order(StringComparer.Ordinal))}").ToLookup(f => f.Who);
        var searched = new HashSet<string>();
        foreach (var typist in typists)
        {
            await answers.FormsAsync(typist.Who, [.. forms[typist.Who]]);
            await answers.SearchesAsync(typist.Who, typist.Pages.Where(p => searched.Add(p.Key)).ToDictionary());
        }

        var doors = new Doors(Site, typists);
        var (posts, gets) = (doors.Unopened("POST", forms.SelectMany(f => f).Select(f => f.Action).ToHashSet()), doors.Unopened("GET", searched));
        bool IsOpen(FormSeen door) => all.Any(f => f.Action == door.Action && Unfilled.Reason(f) is null);
        foreach (var who in posts.Select(f => f.Key).Union(gets.Select(g => g.Key)))
        {
            await answers.FormsAsync(who, [.. posts[who].Where(IsOpen)]);
            await answers.SearchesAsync(who, gets[who].Where(IsOpen).ToDictionary(g => g.Action, g => g.Target));
        }

        return answers;
    }

    private async Task<IReadOnlyList<Typist>> TypeAsync()
    {
        var known = new ConcurrentDictionary<string, int>();
        var typists = Accounts.Select(a => new Typist(Site, a is null ? null : $"{a}@demo.example")).ToList();
        // One after the other: what two do at once is no matter of this test.
        foreach (var typist in typists)
            await typist.WalkAsync(Begin, known, ofAKind: 1);
        return typists;
    }

    /// <summary>A cell that begins like a formula would run in a spreadsheet.</summary>
    private async Task<int> CellsAsync(IReadOnlyList<Typist> typists, List<string> faults)
    {
        var cells = 0;
        foreach (var typist in typists)
        {
            using var client = Site.Client();
            if (typist.Who is not null)
                await client.SignInAsync(typist.Who);
            foreach (var path in typist.Files.Where(f => f.Split('?')[0].EndsWith(".csv", StringComparison.Ordinal) && !f.StartsWith("/fichiers/", StringComparison.Ordinal)))
            {
                using var response = await client.GetAsync(path);
                response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv", path);
                var found = Cells().Matches(await response.Content.ReadAsStringAsync());
                cells += found.Count;
                faults.AddRange(found.Where(c => Formula().IsMatch(c.Groups[1].Value)).Select(c => $"{path}: {c.Value}"));
            }
        }

        return cells;
    }

    [GeneratedRegex("(?:^|;|\\n)\"?([^;\"\\r\\n]+)")]
    private static partial Regex Cells();

    [GeneratedRegex(@"^[=+\-@\t](?![\d\s,.]*€?$)")]
    private static partial Regex Formula();

    private void Count(IReadOnlyList<TextField> all, Watch watch, Tour tour)
    {
        var heard = all.Select(f => (Field: f, Heard: hostile.Heard.Of(f))).ToList();
        var post = heard.Where(h => h.Field.Method == "POST").ToList();
        output.WriteLine(
            $"{Corpus.Payloads.Count} payloads of {Corpus.Classes} classes × {heard.Count(h => h.Heard.Count > 0)} of {all.Count} fields ({post.Count(h => h.Heard.Count >= 100)} of {post.Count} in forms took at least 100, "
            + $"{post.Count(h => h.Heard.Stored > 0)} kept some, {post.Count(h => h.Heard.Stored >= 100)} kept at least 100) × {watch.Pages} pages looked at, {tour.Pages} of them on a tour with {tour.Files} files; "
            + $"{watch.Touched} elements touched, {watch.Clicked} links clicked");
        foreach (var (field, words) in heard.Where(h => h.Heard.Count is > 0 and < 5))
            output.WriteLine($"  few: {field.Key} {words.Count}");
    }
}
