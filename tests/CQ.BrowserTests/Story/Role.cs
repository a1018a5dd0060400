using System.Text.RegularExpressions;
using CQ.IntegrationTests.Sites;
using Microsoft.Playwright;

namespace CQ.BrowserTests.Story;

/// <summary>
/// Someone of the story in a browser of their own: does what a person does, by names they read. After each step the page is examined, light at one width and
/// dark at the other, unless only words tell it from one that was examined before.
/// </summary>
internal sealed partial class Role(Browser browser, IBrowserContext context, IPage page, string name, View view, Examination examination) : IAsyncDisposable
{
    public IPage Page => page;

    public string Path => new Uri(page.Url).AbsolutePath;

    public static async Task<Role> SignInAsync(Browser browser, Uri site, string name, View view, Examination examination)
    {
        var context = await browser.OpenAsync(site, view);
        var role = new Role(browser, context, await context.NewPageAsync(), name, view, examination);
        await role.GoAsync("/compte/connexion");
        await role.FillAsync("Email", $"{name}@demo.example");
        await role.FillAsync("Password", TestPeople.Password);
        await role.Page.Locator("main form[method=post] button").First.ClickAsync();
        await role.Page.WaitForURLAsync(url => !url.Contains("connexion", StringComparison.Ordinal));
        return role;
    }

    public async Task GoAsync(string path)
    {
        var answer = await page.GotoAsync(path);
        answer!.Status.ShouldBe(200, $"{name}: {path}");
        await ExamineAsync();
    }

    /// <summary>By the name of the field.</summary>
    public Task FillAsync(string field, string value) => page.Locator($"main [name='{field}']:not([type=hidden])").First.FillAsync(value);

    public Task SelectAsync(string field, string label) => page.Locator($"main select[name='{field}']").SelectOptionAsync(new SelectOptionValue { Label = label });

    /// <summary>A radio button or a checkbox, by the name and value of its field.</summary>
    public Task ChooseAsync(string field, string value) => page.Locator($"main input[name='{field}'][value='{value}']").First.CheckAsync();

    public async Task PressAsync(string button)
    {
        await page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = Like(button) }).First.ClickAsync();
        await page.WaitForLoadStateAsync();
        await ExamineAsync();
    }

    public async Task FollowAsync(string link)
    {
        await page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = Like(link) }).First.ClickAsync();
        await page.WaitForLoadStateAsync();
        await ExamineAsync();
    }

    /// <summary>The text of the page, its no-break spaces made plain, on one line.</summary>
    public async Task<string> TextAsync() => Plain(await page.Locator("main").InnerTextAsync());

    public async Task ShouldReadAsync(string text) => (await TextAsync()).ShouldContain(text, customMessage: $"{name} at {Path}");

    /// <summary>Opens what the page keeps folded, such as the explanation of the figures.</summary>
    public async Task UnfoldAsync()
    {
        var folded = page.Locator("main details:not([open]) > summary");
        while (await folded.CountAsync() > 0)
            await folded.First.ClickAsync();
        await ExamineAsync();
    }

    /// <summary>Opens a task from the inbox, by its title.</summary>
    public async Task OpenTaskAsync(string title)
    {
        await GoAsync("/taches");
        await FollowAsync(title);
    }

    public async Task VoteAsync(string title, string choice = "For")
    {
        await OpenTaskAsync($"Voter : {title}");
        await ChooseAsync("Data[Choice]", choice);
        await ChooseAsync("Data[Confirmed]", "true");
        await PressAsync("Enregistrer mon vote");
    }

    public Task KeepAsync(string picture) => Screens.KeepAsync(page, picture, view);

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private async Task ExamineAsync()
    {
        if (!await browser.Shapes.AddAsync(page))
            return;
        await examination.ExamineAsync(page, $"{Path} ({name})", View.Crosswise(Path));
        await view.ShowAsync(page);
    }

    private static Regex Like(string words) => new(string.Join(@"\s+", words.Split(' ').Select(Regex.Escape)), RegexOptions.IgnoreCase);

    private static string Plain(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"[\s\u00a0\u202f]+")]
    private static partial Regex Spaces();
}
