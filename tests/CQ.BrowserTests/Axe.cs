using System.Text.Json;
using Microsoft.Playwright;

namespace CQ.BrowserTests;

/// <summary>Runs axe with every WCAG A and AA rule, none disabled.</summary>
public static class Axe
{
    private static readonly string Script = Read();

    // Every rule runs; resultTypes only spares the description of what passed.
    private const string Run =
        """
        async () => {
          const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
          return JSON.stringify(result.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ' — ' + n.failureSummary.split('\n').slice(1).join(' ').trim())));
        }
        """;

    /// <summary>One line per violating element.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // Evaluated by the debugger's protocol, which the page's own policy does not stop; it stays until the page is left.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Script);
        return JsonSerializer.Deserialize<List<string>>(await page.EvaluateAsync<string>(Run))!;
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(Axe).Assembly.GetManifestResourceStream("axe.min.js")!);
        return reader.ReadToEnd() + "\n;undefined";
    }
}
