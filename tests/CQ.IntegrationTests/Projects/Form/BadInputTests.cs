using System.Net;
using AngleSharp.Dom;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.IntegrationTests.Projects.Form;

/// <summary>Bad input gets its message beside the field, keeps what was typed and loses nothing; what people really type is understood.</summary>
public sealed class BadInputTests(SiteFixture fixture) : IClassFixture<SiteFixture>, IAsyncDisposable
{
    // A person keeps a limited number of drafts.
    public async ValueTask DisposeAsync()
    {
        foreach (var tenant in new[] { "nord", "sud" })
        {
            await new ProjectSite(fixture.Site, tenant).ReadAsync(async db =>
            {
                db.RemoveRange(await db.Set<ProjectDraft>().ToListAsync());
                return await db.SaveChangesAsync();
            });
        }
    }

    [Theory]
    [InlineData("0", "Le coût est plus grand que zéro.")]
    [InlineData("0,00 €", "Le coût est plus grand que zéro.")]
    [InlineData("-1", "Le coût ne peut pas être négatif.")]
    [InlineData("−1", "Le coût ne peut pas être négatif.")]
    [InlineData("1000000000000", "Ce montant est trop élevé")]
    [InlineData("1e12", "Écrivez un montant en euros")]
    [InlineData("1499.999", "Un montant a deux décimales au plus")]
    [InlineData("cent", "Écrivez un montant en euros")]
    [InlineData("", "Indiquez un coût estimé")]
    [InlineData("   ", "Indiquez un coût estimé")]
    [InlineData("99999999999999999999999999999999", "Ce montant est trop élevé")]
    public async Task Cost_ThatIsNone_IsRefusedBesideTheField(string typed, string message)
    {
        foreach (var prefix in new[] { "", "sud" })
        {
            using var bearer = await Bearer.SignInAsync(fixture.Site, prefix);
            var id = await bearer.BeginAsync();

            var page = await bearer.AfterAsync(bearer.BudgetAsync(id, typed));

            Bearer.ErrorOf(page, "CostText").ShouldStartWith(message);
            page.QuerySelector(".error-summary a[href='#CostText']").ShouldNotBeNull();
            page.QuerySelector("#CostText")!.GetAttribute("aria-invalid").ShouldBe("true");
            page.QuerySelector("#CostText")!.GetAttribute("value").ShouldBe(typed.Trim());
            page.QuerySelector("input[value='Durable']")!.HasAttribute("checked").ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("12,5", 1_250)]
    [InlineData("1 499,99 €", 149_999)]
    [InlineData("1499.99", 149_999)]
    [InlineData("1\u202f499,99\u00a0€", 149_999)]
    [InlineData("0,01", 1)]
    public async Task Cost_AsPeopleTypeIt_IsUnderstood(string typed, long cents)
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site, "sud");
        var id = await bearer.FillAsync("Compris", typed);

        await bearer.LedToAsync(bearer.HandInAsync(id));

        (await new ProjectSite(fixture.Site, "sud").ProjectAsync(id)).EstimatedCost.Cents.ShouldBe(cents);
    }

    [Theory]
    [InlineData(300, "Le titre dépasse 200 caractères.")]
    [InlineData(201, "Le titre dépasse 200 caractères.")]
    public async Task Title_TooLong_IsKeptAndRefused(int length, string message)
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.BeginAsync();
        var title = new string('é', length);

        var page = await bearer.AfterAsync(bearer.IdeaAsync(id, title));

        Bearer.ErrorOf(page, "Title").ShouldBe(message);
        page.QuerySelector("#Title")!.GetAttribute("value").ShouldBe(title);
        (await bearer.Client.PageAsync(Bearer.Path(id, "idee"))).QuerySelector("#Title")!.GetAttribute("value").ShouldBe(title);
    }

    [Fact]
    public async Task Title_LongerThanADraftKeeps_IsShownAgain_AndTheDraftStays()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.BeginAsync();
        await bearer.LedToAsync(bearer.IdeaAsync(id, "Avant"));
        var title = new string('x', 401);

        using var response = await bearer.IdeaAsync(id, title);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await TestClient.ParseAsync(response);
        page.QuerySelector("#Title")!.GetAttribute("value").ShouldBe(title);
        Bearer.Text(page.QuerySelector(".error-summary")).ShouldContain("trop long pour être gardé");
        (await bearer.Client.PageAsync(Bearer.Path(id, "idee"))).QuerySelector("#Title")!.GetAttribute("value").ShouldBe("Avant");
    }

    [Theory]
    [InlineData("")]
    [InlineData("     ")]
    [InlineData("\t \u00a0")]
    public async Task Title_OfSpaces_IsMissing(string typed)
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.BeginAsync();

        var page = await bearer.AfterAsync(bearer.IdeaAsync(id, typed));

        Bearer.ErrorOf(page, "Title").ShouldBe("Donnez un titre à votre projet.");
        Bearer.Text(page.QuerySelector("#Description")).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nulle-part")]
    [InlineData("00000000-0000-4000-8000-00000000000a")]
    public async Task Neighbourhood_MissingOrUnknown_IsAskedAgain(string quartier)
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.BeginAsync();

        var page = await bearer.AfterAsync(bearer.PlaceAsync(id, quartier, "Place du Marché"));

        Bearer.ErrorOf(page, "CouncilId").ShouldBe("Choisissez le quartier du projet.");
        page.QuerySelector("#Place")!.GetAttribute("value").ShouldBe("Place du Marché");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Autre")]
    [InlineData("7")]
    public async Task Purchase_ThatIsNoAnswer_IsAskedAgain(string purchase)
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.BeginAsync();

        var page = await bearer.AfterAsync(bearer.BudgetAsync(id, "12", purchase));

        Bearer.ErrorOf(page, "Purchase").ShouldStartWith("Dites ce qui est acheté");
    }

    [Fact]
    public async Task IncompleteDraft_IsNotHandedIn_AndEverythingMissingIsNamedAtOnce()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.BeginAsync();

        using var response = await bearer.Client.SubmitAsync(Bearer.Path(id, "relecture"), Bearer.Fields());

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await TestClient.ParseAsync(response);
        var links = page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")!).ToList();
        links.ShouldBe(["#Title", "#Summary", "#Description", "#CouncilId", "#Place", "#Purchase", "#CostText", "#Pledged"], ignoreOrder: true);
        links.ShouldAllBe(l => page.QuerySelector(l) != null);
        page.QuerySelectorAll("main .notice a").Length.ShouldBe(3);
    }

    [Fact]
    public async Task MissingPromise_IsAskedForBesideTheBox()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.FillAsync("Sans promesse");

        using var response = await bearer.Client.SubmitAsync(Bearer.Path(id, "relecture"), Bearer.Fields());

        Bearer.ErrorOf(await TestClient.ParseAsync(response), "Pledged").ShouldStartWith("Cochez cette case");
        (await new ProjectSite(fixture.Site).ReadAsync(db => db.Set<ProjectDraft>().AnyAsync(d => d.Id == id, TestContext.Current.CancellationToken))).ShouldBeTrue();
    }

    [Fact]
    public async Task SameStepInTwoTabs_TheSecondSeesBothTexts_AndDecides()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.BeginAsync();
        var second = await bearer.Client.PageAsync(Bearer.Path(id, "idee"));
        await bearer.LedToAsync(bearer.IdeaAsync(id, "Écrit dans la première"));

        using var response = await bearer.Client.SubmitAsync(second, Bearer.Path(id, "idee"), Bearer.Fields(("Title", "Écrit dans la seconde"), ("Act", "continuer")));

        var page = await TestClient.ParseAsync(response);
        Bearer.Text(page.QuerySelector(".error-summary")).ShouldContain("enregistrée ailleurs");
        Bearer.Text(page.QuerySelector("main .pairs")).ShouldContain("Écrit dans la première");
        page.QuerySelector("#Title")!.GetAttribute("value").ShouldBe("Écrit dans la seconde");
        (await TitleAsync(bearer, id)).ShouldBe("Écrit dans la première");
        await bearer.LedToAsync(bearer.Client.SubmitAsync(
            page, Bearer.Path(id, "idee"), Bearer.Fields(("Title", "Écrit dans la seconde"), ("Summary", "R"), ("Description", "D"), ("Act", "continuer"))));
        (await TitleAsync(bearer, id)).ShouldBe("Écrit dans la seconde");
    }

    [Fact]
    public async Task DifferentStepsInTwoTabs_DoNotDisturbEachOther()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.BeginAsync();
        var budget = await bearer.Client.PageAsync(Bearer.Path(id, "budget"));
        await bearer.LedToAsync(bearer.IdeaAsync(id, "Une idée"));

        var led = await bearer.LedToAsync(bearer.Client.SubmitAsync(
            budget, Bearer.Path(id, "budget"), Bearer.Fields(("Purchase", "Unknown"), ("CostText", "12"), ("Act", "continuer"))));

        led.ShouldEndWith("/relecture");
        (await TitleAsync(bearer, id)).ShouldBe("Une idée");
    }

    [Theory]
    [InlineData("idee", "Title=%ff&Seen=%00")]
    [InlineData("lieu", "CouncilId[]=x&Place[0].y=z")]
    [InlineData("budget", "CostText=1&CostText=2&Purchase=Durable&Purchase=Unknown")]
    [InlineData("relecture", "Pledged=peut-être")]
    [InlineData("avis", "Question=%00")]
    public async Task FormThatNobodyCouldSend_IsNeverAnError(string step, string body)
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.BeginAsync();
        var token = (await bearer.Client.PageAsync("/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!;
        using var content = new StringContent($"__token={Uri.EscapeDataString(token)}&{body}", System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");

        using var response = await bearer.Client.Http.PostAsync(Bearer.Path(id, step), content, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBeLessThan(500);
    }

    private static async Task<string?> TitleAsync(Bearer bearer, Guid id) =>
        (await bearer.Client.PageAsync(Bearer.Path(id, "idee"))).QuerySelector("#Title")!.GetAttribute("value");
}
