using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace CQ.BrowserTests;

/// <summary>Looks at open pages with axe in every <see cref="View"/>, and at their width; what is wrong is gathered. Several people may be looked over the shoulder at once.</summary>
internal sealed class Examination
{
    // What axe and the style sheets go by: elements, classes and the states of controls, not the words. The frame of a page, and what it holds.
    private const string Shape =
        """
        () => {
          const shape = elements => elements
            .map(e => e.tagName + '.' + (e.getAttribute('class') || '') + (e.open || e.disabled || e.checked ? '!' : '') + (e.getAttribute('aria-invalid') || '')).join();
          const all = [...document.querySelectorAll('body *')];
          return [shape(all.filter(e => !e.closest('main'))), shape(all.filter(e => e.closest('main')))];
        }
        """;

    private const string IsTooWide = "() => document.documentElement.scrollWidth > innerWidth + 1";

    private const string Unfold = "() => document.querySelectorAll('main details:not([open])').forEach(d => { d.open = true; })";

    private static readonly string[] States = ["open", "disabled", "checked", "hidden"];

    private readonly ConcurrentDictionary<string, bool> _seen = new();
    private readonly ConcurrentDictionary<string, bool> _faults = new();
    private int _pages;
    private int _views;

    public IReadOnlyList<string> Faults => [.. _faults.Keys.Order(StringComparer.Ordinal)];

    public int Views => _views;

    /// <summary>
    /// False for a page whose frame (menus, head, foot) and whose contents are made of the same elements as some that were examined before, for whomever: only
    /// its words differ.
    /// </summary>
    public async Task<bool> IsNewAsync(IPage page)
    {
        var shapes = await page.EvaluateAsync<string[]>(Shape);
        return _seen.TryAdd("frame " + Hash(shapes[0]), true) | _seen.TryAdd("main " + Hash(shapes[1]), true);
    }

    /// <summary>
    /// The same of a page as the server sends it, asked for without drawing it: the browser is spared the pages that many people are shown alike. What scripts
    /// make of a page follows from what it is made of.
    /// </summary>
    public async Task<bool> IsNewAsync(string html)
    {
        using var document = await new HtmlParser().ParseDocumentAsync(html);
        var all = document.QuerySelectorAll("body *");
        return _seen.TryAdd("sent frame " + Hash(Made(all.Where(e => e.Closest("main") is null))), true)
            | _seen.TryAdd("sent main " + Hash(Made(all.Where(e => e.Closest("main") is not null))), true);
    }

    private static string Made(IEnumerable<IElement> elements) => string.Join(',', elements.Select(e =>
        $"{e.TagName}.{e.ClassName}{(States.Any(e.HasAttribute) ? "!" : "")}{e.GetAttribute("aria-invalid")}{string.Concat(e.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal)).Select(a => " " + a.Name))}"));

    /// <summary>With what <c>main</c> keeps folded opened: axe does not look at what is not shown.</summary>
    public async Task ExamineUnfoldedAsync(IPage page, string where, IEnumerable<View> views)
    {
        await page.EvaluateAsync(Unfold);
        await ExamineAsync(page, where, views);
    }

    /// <summary>The page is left in the last of the views.</summary>
    public async Task ExamineAsync(IPage page, string where, IEnumerable<View> views)
    {
        Interlocked.Increment(ref _pages);
        foreach (var view in views)
        {
            Interlocked.Increment(ref _views);
            await view.ShowAsync(page);
            foreach (var violation in await ViolationsAsync(page, view))
                _faults.TryAdd($"{where}, {view.Name}: {violation}", true);
            if (await page.EvaluateAsync<bool>(IsTooWide))
                _faults.TryAdd($"{where}, {view.Name}: wider than the screen", true);
        }
    }

    /// <summary>
    /// What a bar that sticks to the edge of the screen covers, a reader scrolls from under it: such a fault counts when it stays on a screen as high as the page,
    /// where the bar lies at its own place.
    /// </summary>
    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, View view)
    {
        var violations = await Axe.ViolationsAsync(page);
        if (!violations.Any(v => v.Contains("obscured", StringComparison.Ordinal)))
            return violations;
        await page.SetViewportSizeAsync(view.Width, await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
        violations = await Axe.ViolationsAsync(page);
        await view.ShowAsync(page);
        return violations;
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public override string ToString() => $"{_pages} pages examined, {_views} views";
}
