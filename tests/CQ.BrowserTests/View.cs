using Microsoft.Playwright;

namespace CQ.BrowserTests;

/// <summary>How a page is looked at: at a desk or on a phone, light or dark. A page that is open is seen otherwise without being asked for again.</summary>
public sealed record View(int Width, ColorScheme Scheme)
{
    public const int Desk = 1280;

    public const int Phone = 390;

    public static IReadOnlyList<View> All { get; } =
        [new(Desk, ColorScheme.Light), new(Desk, ColorScheme.Dark), new(Phone, ColorScheme.Light), new(Phone, ColorScheme.Dark)];

    /// <summary>
    /// Both schemes and both widths in two looks, for the many pages that are made of the same parts: light at a desk and dark on a phone for one half of them, the other way
    /// round for the other half, so that each part is seen in all four.
    /// </summary>
    public static IReadOnlyList<View> Crosswise(string page) => page.Sum(c => c) % 2 == 0 ? [All[0], All[3]] : [All[1], All[2]];

    public bool IsPhone => Width < 600;

    public int Height => IsPhone ? 844 : 900;

    public string Name => $"{(Scheme == ColorScheme.Dark ? "dark" : "light")} {(IsPhone ? "phone" : "desk")}";

    public async Task ShowAsync(IPage page)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = Scheme });
        if (page.ViewportSize is not { } size || size.Width != Width || size.Height != Height)
            await page.SetViewportSizeAsync(Width, Height);
    }
}
