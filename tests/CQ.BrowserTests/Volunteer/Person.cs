using System.Text.RegularExpressions;
using CQ.IntegrationTests.Sites;
using Microsoft.Playwright;

namespace CQ.BrowserTests.Volunteer;

/// <summary>Somebody with a phone in their hand: goes by the names they read, and what their fingers do is counted. Each page is looked at when they come to it.</summary>
internal sealed class Person(IBrowserContext context, IPage page, Examination examination) : IAsyncDisposable
{
    public const string Email = "equipe@demo.example";

    public static readonly View View = new(View.Phone, ColorScheme.Light);

    private static readonly IReadOnlyList<View> OnAPhone = [View, new(View.Phone, ColorScheme.Dark)];

    // What the site itself says: whole forms; of pages that others wrote, the parts that belong to those who write.
    private const string OwnWords =
        """
        () => {
          const parts = document.querySelector('form[data-editor], main input[type=password]')
            ? 'main' : '.notices, .item-tools, .share h2, .share a, .share button, main > .subsection > h2, section[aria-labelledby=actualites] .section__head, section[aria-labelledby=agenda-quartier] .section__head';
          const said = element => [element.innerText, ...[element, ...element.querySelectorAll('*')].filter(e => e.checkVisibility())
            .flatMap(e => ['aria-label', 'placeholder', 'title'].map(name => e.getAttribute(name) ?? ''))];
          return [...document.querySelectorAll(parts)].flatMap(said).join('\n');
        }
        """;

    public IPage Page => page;

    public IBrowserContext Context => context;

    public Tally Tally { get; } = new();

    /// <summary>Own words of the screens that nobody has read over yet, and words of the trade.</summary>
    public SortedSet<string> Strange { get; } = new(StringComparer.Ordinal);

    public static async Task<Person> AtAsync(Browser browser, Uri site, Examination examination)
    {
        var context = await browser.OpenAsync(site, View);
        return new Person(context, await context.NewPageAsync(), examination);
    }

    public async Task GoAsync(string path)
    {
        (await page.GotoAsync(path))!.Status.ShouldBe(200, path);
        await LookAsync();
    }

    /// <summary>A link or a button that leads to another page, by its name.</summary>
    public async Task TapAsync(AriaRole role, string name, string within = "main")
    {
        Tally.Tapped();
        var before = page.Url;
        await page.Locator(within).GetByRole(role, new LocatorGetByRoleOptions { NameRegex = Like(name) }).First.ClickAsync();
        await page.WaitForURLAsync(url => url != before);
        await page.WaitForLoadStateAsync();
        await LookAsync();
    }

    /// <summary>Into the field of that name, which offers nothing yet; never what was typed before.</summary>
    public async Task TypeAsync(string label, string value, Tally.Sort sort = Tally.Sort.Words)
    {
        var field = Field(label);
        (await field.InputValueAsync()).ShouldBeEmpty($"{label} is offered already");
        Tally.Typed(value, sort).ShouldBeTrue($"{label}: typed twice: {value}");
        await field.FillAsync(value);
    }

    public async Task ChoosePhotoAsync(string label, string file)
    {
        var field = Field(label);
        (await field.GetAttributeAsync("accept")).ShouldBe("image/*", "a phone offers its camera and its photos");
        Tally.ChosePhoto();
        await field.SetInputFilesAsync(file);
    }

    public async Task<string> OfferedAsync(string label) => await Field(label).InputValueAsync();

    public async Task SignInAsync()
    {
        await TypeAsync("Adresse de courriel", Email, Tally.Sort.SignIn);
        await TypeAsync("Mot de passe", TestPeople.Password, Tally.Sort.SignIn);
        await TapAsync(AriaRole.Button, "Se connecter");
    }

    public async Task LookAsync()
    {
        Tally.Visited(page.Url);
        await examination.ExamineAsync(page, new Uri(page.Url).AbsolutePath, OnAPhone);
        await View.ShowAsync(page);
        var own = EverydayFrench.Unknown(await page.EvaluateAsync<string>(OwnWords)).Except(Tally.Values.SelectMany(EverydayFrench.Words));
        Strange.UnionWith(own);
        Strange.UnionWith(EverydayFrench.Forbidden(await page.Locator("body").InnerTextAsync()));
    }

    public Task KeepAsync(string picture) => Screens.KeepAsync(page, Path.Combine("volunteer", picture), View);

    public ILocator Field(string label) => page.Locator("main").GetByLabel(new Regex($@"^\s*{Regex.Escape(label)}")).First;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private static Regex Like(string words) => new(string.Join(@"\s+", words.Split(' ').Select(Regex.Escape)), RegexOptions.IgnoreCase);
}
