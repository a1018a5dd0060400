using CQ.BrowserTests.Story;
using CQ.IntegrationTests.Sites;
using Microsoft.Playwright;

namespace CQ.BrowserTests.Volunteer;

/// <summary>
/// A councillor of Seine with a phone, from the page of the quartier to an illustrated piece of news with its event: how much is asked of them (at most 12 fields,
/// 5 pages, nothing twice, no word of the trade), and what becomes of their words when the connection or the session goes away (R107, R110, R111).
/// </summary>
[Collection(nameof(StoryCollection))]
public sealed class VolunteerTests(StorySite story, Browser browser, ITestOutputHelper output)
{
    private const int MostFields = 12;
    private const int MostPages = 5;
    private const string Form = "/admin/contenus/nouveau/actualites";
    private const string Quartier = "/quartiers/seine";
    private const string Title = "La fontaine du square est en place";
    private const string Text = "Le conseil a choisi l’endroit avec les écoles du quartier. Venez la voir, et goûter l’eau avec nous.";
    private const string Alternative = "La fontaine entre deux bancs, sous les arbres";
    private const string Place = "Square de l’Ave-Maria";

    private static readonly string Photo = Path.Combine(AppContext.BaseDirectory, "site-recipes", "demo", "pictures", "jardin.webp");

    private readonly Examination _examination = new();

    [Fact]
    public async Task FromSignIn_ToAnIllustratedNewsItemWithItsEvent()
    {
        await using var person = await Person.AtAsync(browser, story.Site.Address, _examination);
        var page = person.Page;
        await person.GoAsync(Quartier);
        await page.GetByText("Menu", new PageGetByTextOptions { Exact = true }).ClickAsync();
        person.Tally.Tapped();
        await person.TapAsync(AriaRole.Link, "Se connecter", "header");
        await person.KeepAsync("1-se-connecter");
        await person.SignInAsync();
        new Uri(page.Url).AbsolutePath.ShouldBe(Quartier);
        await person.KeepAsync("2-quartier");

        await person.TapAsync(AriaRole.Link, "Écrire une actualité");
        await person.TypeAsync("Titre", Title);
        await person.Field("Titre").PressAsync("Enter");
        // The return key goes to the next field; it neither sends nor publishes.
        await Assertions.Expect(person.Field("En une phrase")).ToBeFocusedAsync();
        await person.TypeAsync("Texte", Text);
        (await person.Field("Que montre l’image").IsVisibleAsync()).ShouldBeFalse("asked once there is a picture");
        await person.ChoosePhotoAsync("Image", Photo);
        await person.TypeAsync("Que montre l’image", Alternative);
        await person.LookAsync();
        await person.KeepAsync("3-actualite");
        (await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Publier" }).IsVisibleAsync()).ShouldBeTrue();
        await person.TapAsync(AriaRole.Button, "Publier");
        await person.KeepAsync("4-publiee");

        await person.TapAsync(AriaRole.Link, "Mettre à l’agenda");
        (await person.OfferedAsync("Titre")).ShouldBe(Title);
        (await page.Locator(".writing__figure img").GetAttributeAsync("alt")).ShouldBe(Alternative);
        (await page.Locator("textarea[name=Body]").IsVisibleAsync()).ShouldBeFalse("what the announcement says is folded away");
        (await page.Locator("[data-places-said]").InnerTextAsync()).ShouldBe("Seine, sur la page du quartier · Tout le monde");
        await person.TypeAsync("Jour", SiteDay.Today.AddDays(2).Field(), Tally.Sort.Day);
        await person.TypeAsync("Heure de début", "10:00", Tally.Sort.Hour);
        await person.TypeAsync("Lieu", Place);
        await person.KeepAsync("5-rendez-vous");
        await person.TapAsync(AriaRole.Button, "Publier");

        (await page.Locator("h1").InnerTextAsync()).ShouldContain("La fontaine du square");
        (await page.Locator("article figure img").First.GetAttributeAsync("alt")).ShouldBe(Alternative);
        (await page.Locator("section[aria-labelledby=rendez-vous]").InnerTextAsync()).ShouldContain(Place);
        await person.KeepAsync("6-actualite-et-rendez-vous");
        await person.GoAsync(Quartier);
        foreach (var part in new[] { "actualites", "agenda-quartier" })
            (await page.Locator($"section[aria-labelledby={part}]").InnerTextAsync()).ShouldContain("La fontaine du square", customMessage: part);
        await person.KeepAsync("7-sur-la-page-du-quartier");

        output.WriteLine($"{person.Tally}; {_examination}");
        await Screens.ContactSheetAsync(browser, "volunteer");
        person.Tally.Fields.ShouldBeLessThanOrEqualTo(MostFields);
        person.Tally.Pages.Count.ShouldBeLessThanOrEqualTo(MostPages, string.Join(", ", person.Tally.Pages));
        person.Strange.ShouldBeEmpty();
        _examination.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task ConnectionOrSessionLostWhileTyping_LosesNoWord_AndTwoTapsPublishOnce()
    {
        await using var person = await Person.AtAsync(browser, story.Site.Address, _examination);
        var (page, context) = (person.Page, person.Context);
        var said = page.Locator("[data-save-state]");
        var publish = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Publier" });
        await page.GotoAsync($"/compte/connexion?retour={Form}");
        await SignInAsync(page);

        // In the lift.
        await context.SetOfflineAsync(true);
        await person.Field("Titre").FillAsync("Collecte des sapins place Baudoyer");
        await person.Field("Texte").FillAsync("La benne reste jusqu’au dimanche soir.");
        await Assertions.Expect(said).ToContainTextAsync("Hors connexion");
        await publish.ClickAsync();
        await Assertions.Expect(said).ToContainTextAsync("rien n’est encore envoyé");
        (await person.Field("Texte").InputValueAsync()).ShouldBe("La benne reste jusqu’au dimanche soir.");
        await _examination.ExamineAsync(page, "without connection", [Person.View]);
        await context.SetOfflineAsync(false);
        await Assertions.Expect(said).ToContainTextAsync("Enregistré", new LocatorAssertionsToContainTextOptions { Timeout = 15_000 });
        await publish.DblClickAsync();
        await page.WaitForURLAsync("**/actualites/*");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("La benne reste jusqu’au dimanche soir.");
        await page.GotoAsync("/admin/contenus?mots=sapins");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(1);

        // The session ends while they write: they see it, come back in another tab, and go on.
        await page.GotoAsync(Form);
        await person.Field("Titre").FillAsync("Un banc de plus rue Saint-Paul");
        await context.ClearCookiesAsync();
        await person.Field("Texte").FillAsync("Il est à l’ombre l’après-midi.");
        await Assertions.Expect(said).ToContainTextAsync("Vous n’êtes plus connecté", new LocatorAssertionsToContainTextOptions { Timeout = 15_000 });
        await publish.ClickAsync();
        new Uri(page.Url).AbsolutePath.ShouldBe(Form);
        var other = await context.RunAndWaitForPageAsync(() => said.GetByRole(AriaRole.Link).ClickAsync());
        await SignInAsync(other);
        await other.CloseAsync();
        await publish.ClickAsync();
        await page.WaitForURLAsync("**/actualites/*");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Il est à l’ombre l’après-midi.");

        // It ends and nobody notices before the button: the words wait on the device.
        await page.GotoAsync(Form);
        await person.Field("Titre").FillAsync("Le marché change de trottoir");
        await person.Field("Texte").FillAsync("Pendant les travaux seulement.");
        await context.ClearCookiesAsync();
        await publish.ClickAsync();
        await page.WaitForURLAsync("**/compte/connexion**");
        await SignInAsync(page);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Reprendre ce texte" }).ClickAsync();
        (await person.Field("Titre").InputValueAsync()).ShouldBe("Le marché change de trottoir");
        (await person.Field("Texte").InputValueAsync()).ShouldBe("Pendant les travaux seulement.");
        await publish.ClickAsync();
        await page.WaitForURLAsync("**/actualites/*");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Pendant les travaux seulement.");
        _examination.Faults.ShouldBeEmpty();
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.Locator("main [name=Email]").FillAsync(Person.Email);
        await page.Locator("main [name=Password]").FillAsync(IntegrationTests.Sites.TestPeople.Password);
        await page.Locator("main form[method=post] button").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("connexion", StringComparison.Ordinal));
    }
}
