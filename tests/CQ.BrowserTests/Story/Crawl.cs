using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace CQ.BrowserTests.Story;

/// <summary>
/// Follows every link that a person finds, from the home page on, so that pages about real things are examined too: one page of each address pattern, in both
/// schemes and at both widths. A page whose structure was already examined, for whomever, only gives its links.
/// </summary>
internal sealed partial class Crawl(Examination examination, Shapes shapes)
{
    private const int PagesPerPerson = 150;

    private int _visited;

    /// <summary>Pages that anybody was led to, whether they were examined or made like others.</summary>
    public int Visited => _visited;

    /// <param name="ofAKind">How many pages of the same address pattern are opened: things of a kind differ by their state.</param>
    public async Task WalkAsync(IPage page, string name, int ofAKind = 1)
    {
        var (found, known, opened) = (new Queue<string>(["/", "/taches", "/compte", "/admin"]), new HashSet<string>(), new Dictionary<string, int>());
        for (var visited = 0; visited < PagesPerPerson && found.TryDequeue(out var path);)
        {
            var kind = Pattern(path);
            if (IsFile(path) || opened.GetValueOrDefault(kind) == ofAKind || !known.Add(path.Split('?')[0]))
                continue;
            opened[kind] = opened.GetValueOrDefault(kind) + 1;
            visited++;
            Interlocked.Increment(ref _visited);
            var answer = await SentPage.AskAsync(page, path);
            if (answer is not { IsPage: true, Status: 200 })
                continue;
            using var document = await new HtmlParser().ParseDocumentAsync(answer.Html);
            foreach (var link in document.QuerySelectorAll("a[href]:not([download])").Select(a => LinkTo(a.GetAttribute("href")!, answer.Address)).OfType<string>())
                found.Enqueue(link);
            // Someone who is not signed in is led elsewhere.
            known.Add(answer.Path);
            var isNew = await shapes.AddAsync(answer.Html);
            if (!isNew && !Screens.Wants($"pages/{FileName(answer.Path)}"))
                continue;
            await View.All[0].ShowAsync(page);
            await page.GotoAsync(path);
            await Screens.KeepAsync(page, $"pages/{FileName(answer.Path)}", View.All[0], again: false);
            if (isNew && await shapes.AddAsync(page))
                await examination.ExamineUnfoldedAsync(page, $"{answer.Path} ({name})", View.Crosswise(answer.Path));
        }
    }

    private static string? LinkTo(string href, Uri here) =>
        Uri.TryCreate(here, href, out var link) && link.Scheme == here.Scheme && link.Authority == here.Authority ? link.PathAndQuery : null;

    /// <summary>The address without what tells one thing of a kind from another.</summary>
    internal static string Pattern(string path)
    {
        var plain = Guids().Replace(path.Split('?')[0], "*");
        plain = Keys().Replace(plain, "/*");
        return Slugs().Replace(plain, "/$1/*");
    }

    private static string FileName(string path) => Pattern(path).Trim('/') is { Length: > 0 } name ? name.Replace('/', '-').Replace('*', 'x') : "accueil";

    internal static bool IsFile(string path) => Files().IsMatch(path);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Guids();

    /// <summary>References and years: 2026-014-a-title, 2026-0012, 2026.</summary>
    [GeneratedRegex("/[0-9]{4}(-[^/]*)?(?=/|$)")]
    private static partial Regex Keys();

    [GeneratedRegex("/(glossaire/termes|themes|actualites|agenda|documents|pages|quartiers|budgets|instances|glossaire|groupes|conseils|membres|arrondissements|charte)/(?!ecritures|nouve)[^/]+")]
    private static partial Regex Slugs();

    [GeneratedRegex(@"(\.[a-z]{3,5}|/fichier)(\?|$)|^/fichiers/")]
    private static partial Regex Files();
}
