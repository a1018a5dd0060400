using System.Net;
using AngleSharp.Dom;
using CQ.Abstractions.Settings;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Contents;

/// <summary>Bad input through the screens, where other classes do not hold it already: refused or mended in words, with nothing lost.</summary>
public sealed class BadInputTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string NewEvent = EditorSite.Admin + "/nouveau/agenda";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("sud")]
    public async Task SlugThatIsTaken_IsRefusedBesideItsField_AndTheWordsStay(string prefix)
    {
        var site = new EditorSite(fixture.Site, prefix);
        using var author = await site.SignInAsync(ContentSite.Councillor);
        var form = EditorSite.Form("Le premier", await site.PlaceAsync("est"), "publier");
        form["Slug"] = "adresse-prise";
        using (var first = await author.SubmitAsync(EditorSite.New, form, ""))
            first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (form["Title"], form["Body"]) = ("Le second", "Un texte qui ne doit pas se perdre.");

        using var response = await author.SubmitAsync(EditorSite.New, form, "");

        var page = await TestClient.ParseAsync(response);
        page.QuerySelector("[name='Slug']")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain("adresse");
        page.QuerySelector("textarea[name='Body']")!.TextContent.ShouldContain("ne doit pas se perdre");
        (await author.PageAsync("/actualites/adresse-prise")).QuerySelector("h1")!.TextContent.ShouldBe("Le premier");
    }

    [Fact]
    public async Task TitleOfAnEvent_WithLineBreaks_IsOneLine_OnPagesAndInCalendars()
    {
        var site = new EditorSite(fixture.Site);
        using var author = await site.SignInAsync(ContentSite.Councillor);
        var form = await EventAsync(site, "Fête\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:Autre\u2028chose", "2035-05-05", "19:00");
        form["Fields.Place"] = "École\r\nATTACH:https://ailleurs.example";
        using (var response = await author.SubmitAsync(NewEvent, form, ""))
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var visitor = fixture.Site.Client();
        const string path = "/agenda/fete-end-vevent-begin-vevent-summary-autre-chose";
        (await visitor.PageAsync(path)).QuerySelector("h1")!.TextContent.ShouldBe("Fête END:VEVENT BEGIN:VEVENT SUMMARY:Autre chose");
        var lines = (await visitor.Http.GetStringAsync(path + ".ics", Ct)).Split("\r\n");
        lines.Count(l => l == "BEGIN:VEVENT").ShouldBe(1);
        lines.ShouldNotContain(l => l.StartsWith("ATTACH", StringComparison.Ordinal));
        lines.ShouldContain(l => l.StartsWith("SUMMARY:Fête END:VEVENT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HalfPastTwo_OnTheNightTheClockChanges_IsRefusedOnce_AndRepeatsOverIt()
    {
        var site = new EditorSite(fixture.Site);
        using var author = await site.SignInAsync(ContentSite.Councillor);
        using (var once = await author.SubmitAsync(NewEvent, await EventAsync(site, "Cette nuit-là", "2035-03-25", "2 h 30"), ""))
        {
            var page = await TestClient.ParseAsync(once);
            page.QuerySelector("[name='Fields.StartTime']")!.GetAttribute("aria-invalid").ShouldBe("true");
            page.QuerySelector("[name='Fields.StartTime']")!.GetAttribute("value").ShouldBe("2 h 30");
            page.QuerySelector("[name='Title']")!.GetAttribute("value").ShouldBe("Cette nuit-là");
        }

        var form = await EventAsync(site, "Toutes les nuits", "2035-03-24", "2:30");
        (form["Fields.Repeat"], form["Fields.Count"]) = ("Daily", "3");
        using (var repeated = await author.SubmitAsync(NewEvent, form, ""))
            repeated.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var visitor = fixture.Site.Client();
        var times = (await visitor.PageAsync("/agenda?vue=mois&mois=2035-03")).QuerySelectorAll("a[href*='toutes-les-nuits']").Select(a => Plain(a.ParentElement!.TextContent)).ToList();
        times.Count.ShouldBe(3);
        times.ShouldContain(t => t.Contains("3 h 30", StringComparison.Ordinal) || t.Contains("3:30", StringComparison.Ordinal), 1);
        var calendar = await visitor.Http.GetStringAsync("/agenda/toutes-les-nuits.ics", Ct);
        calendar.ShouldContain("DTSTART;TZID=Europe/Paris:20350324T023000");
    }

    [Fact]
    public async Task Nul_InAnyText_IsLeftOut()
    {
        using var client = fixture.Site.Client();
        await client.SignInAsync(TestPeople.Resident);
        var (target, fields) = client.Fill(await client.PageAsync("/compte/nom"), "/compte/nom", new Dictionary<string, string> { ["DisplayName"] = "Une\0 personne" });
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);

        using (var named = await client.Http.PostAsync(target, form, Ct))
            named.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var searched = await client.GetAsync("/actualites?mot=%00&theme=a%00b&quartier=%00");

        (await client.PageAsync("/compte/nom")).QuerySelector("[name='DisplayName']")!.GetAttribute("value").ShouldBe("Une personne");
        searched.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Setting_SavedByTwoAtOnce_ForTheFirstTime_IsSavedTwice()
    {
        await using var first = fixture.Site.Enter("sud");
        await using var second = fixture.Site.Enter("sud");
        await using var onlooker = fixture.Site.Enter("sud");
        await using var held = await first.Services.GetRequiredService<CqDbContext>().Database.BeginTransactionAsync(Ct);
        await using var waiting = await second.Services.GetRequiredService<CqDbContext>().Database.BeginTransactionAsync(Ct);
        await first.Services.GetRequiredService<ISiteSettings>().SetAsync(new WidgetSettings { Sites = ["https://un.example"] }, Ct);

        var later = second.Services.GetRequiredService<ISiteSettings>().SetAsync(new WidgetSettings { Sites = ["https://deux.example"] }, Ct);
        var db = onlooker.Services.GetRequiredService<CqDbContext>().Database;
        for (var i = 0; i < 200 && await db.SqlQuery<int>($"select count(*)::int as \"Value\" from pg_locks where not granted").SingleAsync(Ct) == 0; i++)
            await Task.Delay(50, Ct);
        await held.CommitAsync(Ct);
        await later;
        await waiting.CommitAsync(Ct);

        using var admin = fixture.Site.Client("sud");
        await admin.SignInAsync(TestPeople.Admin);
        (await admin.PageAsync("/admin/widget")).QuerySelector("[name='Sites']")!.TextContent.Trim().ShouldBe("https://deux.example");
    }

    [Fact]
    public async Task Comment_WithEverythingInIt_IsReadOnItsPage()
    {
        var site = new EditorSite(fixture.Site);
        using var author = await site.SignInAsync(ContentSite.Councillor);
        var form = EditorSite.Form("À discuter", await site.PlaceAsync("est"), "publier");
        form["CommentsOpen"] = "true";
        using (var response = await author.SubmitAsync(EditorSite.New, form, ""))
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var resident = fixture.Site.Client();
        await resident.SignInAsync(TestPeople.Resident);
        var write = (await resident.PageAsync("/actualites/a-discuter")).QuerySelector("a[href*='/commentaires/content/']")!.GetAttribute("href")!;

        using (var said = await resident.SubmitAsync(write, new Dictionary<string, string> { ["Body"] = "Bravo <script>alert(1)</script> [ici](javascript:alert(1))" }))
            said.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var visitor = fixture.Site.Client();
        var body = (await visitor.PageAsync("/actualites/a-discuter")).QuerySelector(".comments__body")!;
        body.TextContent.Trim().ShouldStartWith("Bravo <script>");
        body.QuerySelector("script, a[href^='javascript']").ShouldBeNull();
    }

    private static async Task<Dictionary<string, string>> EventAsync(EditorSite site, string title, string day, string time)
    {
        var form = EditorSite.Form(title, await site.PlaceAsync("est"), "publier");
        (form["Fields.StartDay"], form["Fields.StartTime"], form["Fields.Place"]) = (day, time, "École");
        return form;
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
