using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CQ.BrowserTests.Story;

/// <summary>
/// Follows every link that a person finds, from the home page on, so that pages about real things are examined too: one page of each address pattern, light at a
/// desk and dark on a phone. A page whose structure was already examined, for whomever, only gives its links.
/// </summary>
internal sealed partial class Crawl(HashSet<string> shapes, List<string> faults)
{
    private const int PagesPerPerson = 150;

    private const string Links = "() => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.download).map(a => a.pathname + a.search)";

    private const string Shape = "() => [...document.querySelectorAll('body *')].map(e => e.tagName + '.' + (e.getAttribute('class') || '')).join()";

    public int Examined { get; private set; }

    public async Task WalkAsync(IPage page, string name)
    {
        var (found, patterns) = (new Queue<string>(["/", "/taches", "/compte", "/admin"]), new HashSet<string>());
        for (var visited = 0; visited < PagesPerPerson && found.TryDequeue(out var path);)
        {
            if (IsFile(path) || !patterns.Add(Pattern(path)))
                continue;
            visited++;
            await page.SetViewportSizeAsync(1280, 900);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            if (await page.GotoAsync(path) is not { Status: 200 } answer || answer.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true)
                continue;
            foreach (var link in await page.EvaluateAsync<string[]>(Links))
                found.Enqueue(link);
            if (shapes.Add(await page.EvaluateAsync<string>(Shape)))
                await ExamineAsync(page, path, name);
        }
    }

    private async Task ExamineAsync(IPage page, string path, string name)
    {
        Examined += 2;
        faults.AddRange((await Axe.ViolationsAsync(page)).Select(v => $"{path} ({name}): {v}"));
        await Screens.KeepAsync(page, $"pages/{FileName(path)}");
        await page.SetViewportSizeAsync(390, 844);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        faults.AddRange((await Axe.ViolationsAsync(page)).Select(v => $"{path} ({name}, dark phone): {v}"));
        if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth + 1"))
            faults.Add($"{path} ({name}): wider than a phone");
        await Screens.KeepAsync(page, $"pages/{FileName(path)}-phone");
    }

    /// <summary>The address without what tells one thing of a kind from another.</summary>
    private static string Pattern(string path)
    {
        var plain = Guids().Replace(path.Split('?')[0], "*");
        plain = Keys().Replace(plain, "/*");
        return Slugs().Replace(plain, "/$1/*");
    }

    private static string FileName(string path) => Pattern(path).Trim('/') is { Length: > 0 } name ? name.Replace('/', '-').Replace('*', 'x') : "accueil";

    private static bool IsFile(string path) => Files().IsMatch(path);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Guids();

    /// <summary>References and years: 2026-014-a-title, 2026-0012, 2026.</summary>
    [GeneratedRegex("/[0-9]{4}(-[^/]*)?(?=/|$)")]
    private static partial Regex Keys();

    [GeneratedRegex("/(quartiers|budgets|instances|glossaire|groupes|bodies)/(?!ecritures)[^/]+")]
    private static partial Regex Slugs();

    [GeneratedRegex(@"\.(csv|json|ics|xml|svg|pdf)(\?|$)")]
    private static partial Regex Files();
}
