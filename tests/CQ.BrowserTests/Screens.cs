using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace CQ.BrowserTests;

/// <summary>
/// Keeps a picture of a page in the folder that CQ_SCREENS names: its four <see cref="View"/>s side by side, as one small WebP file. Without a folder nothing is kept.
/// </summary>
public static class Screens
{
    // Pages are as high as they are, but a picture of more than a few screens tells nothing.
    private const int HighestAtADesk = 2000;

    private const int HighestOnAPhone = 3600;

    private const int Quality = 50;

    private const string SheetStyle = "body{margin:0;padding:12px;background:#8d877c;display:flex;align-items:flex-start;gap:12px;width:max-content}img{display:block}";

    private const string ContactStyle =
        "body{margin:0;padding:16px;background:#e9e5dc;display:flex;flex-wrap:wrap;gap:14px}img{display:block;width:100%}"
        + "figure{margin:0;overflow:hidden;background:#fff;border:1px solid #b9b2a3;height:300px;width:300px}.p{width:140px}.many{height:180px;width:196px}";

    private static readonly string? Folder = Environment.GetEnvironmentVariable("CQ_SCREENS") is { Length: > 0 } folder ? folder : null;

    /// <summary>The view in which each page was worked with, for the contact sheets.</summary>
    private static readonly ConcurrentDictionary<string, (View View, string Png)> Kept = new();

    /// <summary>Whether a first picture of that name is still to be taken.</summary>
    public static bool Wants(string name) => Folder is not null && !Kept.ContainsKey(name);

    /// <param name="name">Sorts the pictures: <c>03-vote</c>.</param>
    /// <param name="own">The view that the page is worked with, in which it is left.</param>
    /// <param name="again">Whether a later picture of the same name takes the place of the first.</param>
    public static async Task KeepAsync(IPage page, string name, View own, bool again = true)
    {
        if (Folder is null || (!again && Kept.ContainsKey(name)))
            return;
        var html = new StringBuilder("<!doctype html><style>").Append(SheetStyle).Append("</style>");
        foreach (var view in View.All)
        {
            await view.ShowAsync(page);
            var height = await page.EvaluateAsync<int>($"() => Math.min(document.documentElement.scrollHeight, {(view.IsPhone ? HighestOnAPhone : HighestAtADesk)})");
            // On a screen as high as the picture, what sticks to an edge of the screen lies where it belongs.
            await page.SetViewportSizeAsync(view.Width, Math.Max(height, view.Height));
            var png = await CaptureAsync(page, "png", view.Width, height, view.IsPhone ? 0.64 : 0.5);
            html.Append("<img src='data:image/png;base64,").Append(png).Append("'>");
            if (view == own)
                Kept[name] = (view, png);
        }

        await own.ShowAsync(page);
        await WriteAsync(page.Context, html.ToString(), name, Quality);
    }

    /// <summary>One picture of all that were kept in a folder.</summary>
    /// <param name="folder">Of the kept pictures; empty for the story's.</param>
    public static async Task ContactSheetAsync(Browser browser, string folder = "")
    {
        if (Folder is null)
            return;
        var html = new StringBuilder("<!doctype html><style>").Append(ContactStyle).Append("</style>");
        foreach (var (_, (view, png)) in Kept.Where(k => Path.GetDirectoryName(k.Key) == folder).OrderBy(k => k.Key, StringComparer.Ordinal))
            html.Append("<figure class='").Append(folder.Length > 0 ? "many" : view.IsPhone ? "p" : "").Append("'><img src='data:image/png;base64,").Append(png).Append("'></figure>");
        await using var context = await browser.OpenAsync(new Uri("http://127.0.0.1/"));
        await WriteAsync(context, html.ToString(), Path.Combine(folder, "contact-sheet"), 60);
    }

    private static async Task WriteAsync(IBrowserContext context, string html, string name, int quality)
    {
        var file = Path.Combine(Folder!, name + ".webp");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var sheet = await context.NewPageAsync();
        await sheet.SetViewportSizeAsync(View.Desk, 900);
        await sheet.SetContentAsync(html);
        var size = await sheet.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]");
        await File.WriteAllBytesAsync(file, Convert.FromBase64String(await CaptureAsync(sheet, "webp", size[0], size[1], 1, quality)));
        await sheet.CloseAsync();
    }

    private static async Task<string> CaptureAsync(IPage page, string format, int width, int height, double scale, int quality = 100)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var options = new Dictionary<string, object>
        {
            ["format"] = format,
            ["captureBeyondViewport"] = true,
            ["clip"] = new Dictionary<string, object> { ["x"] = 0, ["y"] = 0, ["width"] = width, ["height"] = height, ["scale"] = scale },
        };
        if (format == "webp")
            options["quality"] = quality;
        var answer = await session.SendAsync("Page.captureScreenshot", options);
        await session.DetachAsync();
        return answer!.Value.GetProperty("data").GetString()!;
    }
}
