using System.Collections.Concurrent;
using CQ.IntegrationTests.Sites;
using Microsoft.Playwright;

namespace CQ.BrowserTests.Hostile;

/// <summary>A browser that is watched: whatever a planted word does in one of its pages becomes a fault.</summary>
internal sealed class Watch : IAsyncDisposable
{
    // Where nobody listens: what is asked of other hosts is refused, and counted.
    private const string Nowhere = "http://127.0.0.1:9";

    private const string Calls =
        """
        (() => {
          const tell = (kind, what) => window.__caught?.(kind, `${location.pathname}${location.search}`, String(what).slice(0, 200));
          for (const name of ['alert', 'confirm', 'prompt', 'print'])
            window[name] = (...words) => { tell('Call', `${name}(${words})`); };
          document.addEventListener('securitypolicyviolation', e => tell('Policy', `${e.effectiveDirective} ${e.blockedURI} ${e.sample}`));
        })()
        """;

    // Each line is something that pages of ours never have.
    private const string Looks =
        """
        () => {
          const faults = [];
          const never = new Set(['iframe', 'object', 'embed', 'applet', 'base', 'frame', 'frameset', 'portal', 'bgsound', 'marquee', 'isindex', 'keygen', 'foreignobject',
            'animate', 'set', 'math', 'xmp', 'plaintext', 'noembed', 'video']);
          const loads = new Set(['src', 'data', 'poster', 'background', 'dynsrc', 'lowsrc', 'action', 'formaction', 'manifest', 'ping']);
          const tell = (what, e) => faults.push(`${what}: ${new XMLSerializer().serializeToString(e).replace(/ xmlns="[^"]*"/g, '').slice(0, 160)}`);
          const at = (value) => { try { return new URL(value, document.baseURI); } catch { return null; } };
          const walk = root => {
            for (const e of root.querySelectorAll('*')) {
              const tag = e.localName.toLowerCase();
              if (never.has(tag)) tell('element', e);
              if (tag === 'script' && (!e.getAttribute('src') || at(e.getAttribute('src'))?.origin !== location.origin)) tell('script', e);
              if (tag === 'style') tell('style', e);
              if (tag === 'meta' && e.hasAttribute('http-equiv')) tell('meta', e);
              if (tag === 'link' && /stylesheet|icon|import|preload|manifest/.test(e.rel) && at(e.getAttribute('href'))?.origin !== location.origin) tell('link', e);
              for (const { name, value } of e.attributes) {
                if (/^on/i.test(name) || name === 'srcdoc' || /["'<=`]/.test(name)) tell('attribute', e);
                if (loads.has(name) && at(value)?.origin !== location.origin && !(name === 'src' && value.startsWith('data:image/png'))) tell('address', e);
                if ((name === 'href' || name === 'xlink:href' || name === 'cite') && !/^(https?|mailto|tel|webcal):$/.test(at(value)?.protocol ?? '')) tell('link', e);
                if (name === 'srcset' && value.split(',').some(s => at(s.trim().split(/\s/)[0])?.origin !== location.origin)) tell('address', e);
              }
              if (e.content instanceof DocumentFragment) walk(e.content);
            }
          };
          walk(document);
          return faults;
        }
        """;

    // What a hand on a mouse or a keyboard would set off.
    private const string Touches =
        """
        () => {
          const names = ['mouseover', 'mouseenter', 'pointerover', 'pointerrawupdate', 'focus', 'focusin', 'animationstart', 'toggle', 'close', 'begin', 'start'];
          const all = [...document.querySelectorAll('body *')].slice(0, 4000);
          for (const e of all)
            for (const name of names) e.dispatchEvent(new Event(name));
          let clicked = 0;
          for (const a of document.querySelectorAll('a')) {
            const href = a.getAttribute('href') ?? '';
            // Links of maps are SVG and know no protocol; whatever leads elsewhere in a way that links may is not followed.
            if (href !== '' && !href.startsWith('#') && /^(https?|mailto|tel|webcal):$/.test(new URL(href, document.baseURI).protocol)) continue;
            a.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
            clicked++;
          }
          return [all.length, clicked];
        }
        """;

    private readonly ConcurrentDictionary<(Detector, string), byte> _faults = new();
    private readonly Uri _site;

    private Watch(IBrowserContext context, Uri site) => (Context, _site) = (context, site);

    public IBrowserContext Context { get; }

    public IReadOnlyList<string> Faults => [.. _faults.Keys.Select(f => $"{f.Item1} {f.Item2}").Order(StringComparer.Ordinal)];

    public int Pages { get; private set; }

    public int Touched { get; private set; }

    public int Clicked { get; private set; }

    /// <param name="policy">Whether pages keep to their policy; without it, what a hole lets in would run.</param>
    /// <param name="dialogs">Whether dialogs open; else the functions that open them are watched.</param>
    public static async Task<Watch> OpenAsync(Browser browser, Uri site, bool policy = true, bool dialogs = false)
    {
        var context = await browser.OpenAsync(site, options: new BrowserNewContextOptions
        {
            BypassCSP = !policy,
            Proxy = new Proxy { Server = Nowhere, Bypass = "127.0.0.1,localhost" },
        });
        var watch = new Watch(context, site);
        await context.ExposeFunctionAsync<string, string, string, bool>("__caught", (kind, where, what) => watch.Add(Enum.Parse<Detector>(kind), where, what));
        if (!dialogs)
            await context.AddInitScriptAsync(Calls);
        context.Dialog += async (_, dialog) =>
        {
            watch.Add(Detector.Dialog, dialog.Page?.Url ?? "", dialog.Message);
            await dialog.DismissAsync();
        };
        context.Request += (_, request) => watch.Asked(request);
        context.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                watch.Add(Detector.Policy, message.Page?.Url ?? "", message.Text);
        };
        return watch;
    }

    public bool Has(Detector detector) => _faults.Keys.Any(f => f.Item1 == detector);

    public bool HasOnly(Detector detector) => Has(detector) && _faults.Keys.All(f => f.Item1 == detector);

    /// <summary>The pages opened from now on are this account's; nobody's when null.</summary>
    public async Task SignInAsync(TestSite site, string? who)
    {
        await Context.ClearCookiesAsync();
        if (who is null)
            return;
        using var client = site.Client();
        await client.SignInAsync(who);
        await Context.AddCookiesAsync(client.Cookies.GetCookies(site.Address).Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = site.Address.ToString() }));
    }

    /// <summary>Looks at the page that is open and touches everything on it.</summary>
    public async Task LookAsync(IPage page, bool touch = true)
    {
        // The browser's own page, where the site answered nothing that could be shown.
        if (page.Url.StartsWith("chrome-error:", StringComparison.Ordinal) || await page.EvaluateAsync<bool>("() => document.getElementById('main-frame-error') !== null"))
            return;
        Pages++;
        foreach (var fault in await page.EvaluateAsync<string[]>(Looks))
            Add(Detector.Document, page.Url, fault);
        if (!touch)
            return;
        var counts = await page.EvaluateAsync<int[]>(Touches);
        (Touched, Clicked) = (Touched + counts[0], Clicked + counts[1]);
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private void Asked(IRequest request)
    {
        var uri = new Uri(request.Url);
        if (uri.Scheme is "http" or "https" or "ws" or "wss" or "ftp" && uri.Authority != _site.Authority)
            Add(Detector.Foreign, "", request.Url);
    }

    private bool Add(Detector detector, string where, string what)
    {
        var path = Uri.TryCreate(where, UriKind.Absolute, out var uri) ? uri.PathAndQuery : where;
        return _faults.TryAdd((detector, $"{(path.Length > 120 ? path[..120] : path)}: {what}"), 0);
    }
}
