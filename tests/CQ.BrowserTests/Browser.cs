using CQ.BrowserTests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace CQ.BrowserTests;

/// <summary>One browser for the whole run; each test opens contexts of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>Of the pages that any test has examined.</summary>
    internal Shapes Shapes { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CQ_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
    }

    /// <param name="view">Light at a desk when nothing is said.</param>
    /// <param name="options">What else the context is to be.</param>
    public Task<IBrowserContext> OpenAsync(Uri site, View? view = null, BrowserNewContextOptions? options = null)
    {
        view ??= View.All[0];
        options ??= new BrowserNewContextOptions();
        options.BaseURL = site.ToString();
        options.ViewportSize = new ViewportSize { Width = view.Width, Height = view.Height };
        options.ColorScheme = view.Scheme;
        options.Locale = "fr-FR";
        options.ReducedMotion = ReducedMotion.Reduce;
        return _browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
