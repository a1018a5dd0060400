using System.Text;
using Microsoft.Playwright;

namespace CQ.BrowserTests;

/// <summary>
/// Keeps pictures of pages as small WebP files, in the folder that CQ_SCREENS names; without it nothing is kept. <c>eng/screens.sh</c> runs the tests that way and
/// the files go to <c>docs/screens</c>.
/// </summary>
public static class Screens
{
    private const int Quality = 55;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("CQ_SCREENS") is { Length: > 0 } folder ? folder : null;

    public static bool AreKept => Folder is not null;

    /// <param name="name">Sorts the pictures: <c>03-vote</c>.</param>
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Folder is null)
            return;
        var file = Path.Combine(Folder, name + ".webp");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // Pages are as high as they are, but a picture of more than a few screens tells nothing.
        var height = await page.EvaluateAsync<int>("() => Math.min(document.documentElement.scrollHeight, 2400)");
        var width = page.ViewportSize!.Width;
        var session = await page.Context.NewCDPSessionAsync(page);
        var answer = await session.SendAsync("Page.captureScreenshot", new Dictionary<string, object>
        {
            ["format"] = "webp",
            ["quality"] = Quality,
            ["captureBeyondViewport"] = true,
            ["clip"] = new Dictionary<string, object> { ["x"] = 0, ["y"] = 0, ["width"] = width, ["height"] = height, ["scale"] = width < 600 ? 0.8 : 0.6 },
        });
        await session.DetachAsync();
        await File.WriteAllBytesAsync(file, Convert.FromBase64String(answer!.Value.GetProperty("data").GetString()!));
    }

    /// <summary>One picture of all that were kept, for the README.</summary>
    /// <param name="subfolder">Of the kept pictures; empty for the story's.</param>
    public static async Task ContactSheetAsync(Browser browser, string subfolder = "")
    {
        if (Folder is null)
            return;
        var folder = Path.Combine(Folder, subfolder);
        var html = new StringBuilder("<!doctype html><style>body{margin:16px;font:13px sans-serif;background:#e9e5dc;display:flex;flex-wrap:wrap;gap:14px}")
            .Append("figure{margin:0;height:300px;overflow:hidden;background:#fff;border:1px solid #b9b2a3}img{display:block}.w{width:300px}.w img{width:300px}.p{width:140px}.p img{width:140px}</style>");
        foreach (var file in Directory.EnumerateFiles(folder, "*.webp").Where(f => !f.EndsWith("contact-sheet.webp", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var kind = Path.GetFileNameWithoutExtension(file).EndsWith("-phone", StringComparison.Ordinal) ? "p" : "w";
            html.Append("<figure class=").Append(kind).Append("><img src=\"data:image/webp;base64,").Append(Convert.ToBase64String(await File.ReadAllBytesAsync(file))).Append("\"></figure>");
        }

        await using var context = await browser.OpenAsync(new Uri("http://127.0.0.1/"));
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html.ToString());
        var session = await context.NewCDPSessionAsync(page);
        var answer = await session.SendAsync("Page.captureScreenshot", new Dictionary<string, object>
        {
            ["format"] = "webp",
            ["quality"] = 60,
            ["captureBeyondViewport"] = true,
            ["clip"] = new Dictionary<string, object> { ["x"] = 0, ["y"] = 0, ["width"] = 1280, ["height"] = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"), ["scale"] = 1 },
        });
        await File.WriteAllBytesAsync(Path.Combine(folder, "contact-sheet.webp"), Convert.FromBase64String(answer!.Value.GetProperty("data").GetString()!));
    }
}
