using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CQ.BrowserTests;

/// <summary>Looks at open pages with axe in every <see cref="View"/>, and at their width; what is wrong is gathered. Several people may be looked over the shoulder at once.</summary>
internal sealed class Examination
{
    private const string IsTooWide = "() => document.documentElement.scrollWidth > innerWidth + 1";

    // A link or button on a line of its own that a finger hits only as long as none lies right above or below it, which the words of the day decide. Those in a sentence are excepted, as they are by axe.
    private const string SmallTargets =
        """
        () => {
          const stands = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest('.visually-hidden, [aria-hidden=true], [inert]')
            && getComputedStyle(e.parentElement).clipPath === 'none';
          const inSentence = e => {
            let block = e.parentElement;
            while (getComputedStyle(block).display === 'inline') block = block.parentElement;
            const linked = [...block.querySelectorAll('a, button')].reduce((length, a) => length + a.textContent.trim().length, 0);
            return getComputedStyle(e).display.startsWith('inline') && block.textContent.trim().length > linked;
          };
          return [...document.querySelectorAll('a[href], button, summary')].filter(e => {
            const box = e.getBoundingClientRect();
            return stands(e) && box.width > 1 && box.height > 1 && box.height < 23.5 && !inSentence(e);
          }).map(e => e.outerHTML.slice(0, 120) + ' in ' + e.parentElement.className);
        }
        """;

    private const string Unfold = "() => document.querySelectorAll('main details:not([open])').forEach(d => { d.open = true; })";

    private readonly ConcurrentDictionary<string, bool> _faults = new();
    private int _pages;
    private int _views;

    public IReadOnlyList<string> Faults => [.. _faults.Keys.Order(StringComparer.Ordinal)];

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
            foreach (var target in await page.EvaluateAsync<string[]>(SmallTargets))
                _faults.TryAdd($"{where}, {view.Name}: lower than 24 pixels: {target}", true);
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

    public override string ToString() => $"{_pages} pages examined, {_views} views";
}
