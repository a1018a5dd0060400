using Microsoft.Playwright;

namespace CQ.BrowserTests;

/// <summary>What the server answers somebody in a browser, without drawing it.</summary>
/// <param name="Address">Where the address led.</param>
/// <param name="IsPage">False for files, and for what is not answered with 200 unless it is a page all the same.</param>
internal sealed record SentPage(Uri Address, int Status, bool IsPage, string Html)
{
    public string Path => Address.AbsolutePath;

    public static async Task<SentPage> AskAsync(IPage page, string path)
    {
        var answer = await page.APIRequest.GetAsync(path);
        try
        {
            var isPage = answer.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true;
            return new SentPage(new Uri(answer.Url), answer.Status, isPage, isPage ? await answer.TextAsync() : "");
        }
        finally
        {
            await answer.DisposeAsync();
        }
    }
}
