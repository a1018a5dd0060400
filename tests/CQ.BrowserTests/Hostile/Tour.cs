using CQ.IntegrationTests.Sites;
using Microsoft.Playwright;

namespace CQ.BrowserTests.Hostile;

/// <summary>Opens pages and files in a browser, one account after the other, each address once.</summary>
internal sealed class Tour(TestSite site, Watch watch)
{
    private const int FilesPerAccount = 30;

    private readonly HashSet<string> _seen = [];

    public int Pages { get; private set; }

    public int Files { get; private set; }

    public List<string> Faults { get; } = [];

    public async Task GoAsync(string? who, IEnumerable<string> pages, IEnumerable<string> files)
    {
        await watch.SignInAsync(site, who);
        var page = await watch.Context.NewPageAsync();
        foreach (var path in pages.Where(p => who is null || _seen.Add(p)))
        {
            Pages++;
            var answer = await page.GotoAsync(path);
            if (answer?.Status >= 500)
                Faults.Add($"{path}: {answer.Status} for {who}");
            await watch.LookAsync(page);
        }

        foreach (var file in files.Where(_seen.Add).Take(FilesPerAccount))
        {
            Files++;
            try
            {
                await page.GotoAsync(file);
                await watch.LookAsync(page, touch: false);
            }
            catch (PlaywrightException saved) when (saved.Message.Contains("Download is starting", StringComparison.Ordinal) || saved.Message.Contains("ERR_ABORTED", StringComparison.Ordinal))
            {
                // What is not shown is saved, which is as it should be.
            }
        }

        await page.CloseAsync();
    }
}
