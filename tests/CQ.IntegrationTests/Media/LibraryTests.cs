using System.Net;
using AngleSharp.Dom;
using CQ.Abstractions.Data;
using CQ.IntegrationTests.Sites;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.UnitTests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Media;

/// <summary>The library in the back office: adding without script, folders, words, another content, where used, the end.</summary>
public sealed class LibraryTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Library = "/admin/mediatheque";

    private TestSite Site => fixture.Site;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("sud")]
    public async Task Form_TakesTheGoodFiles_AndSaysWhatIsWrongWithTheOthers(string prefix)
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination, prefix);

        using var response = await AddAsync(author, prefix, ("un.png", MediaSamples.Png(20, 20)), ("deux.jpg", MediaSamples.Executable));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await author.PageAsync(Library);
        page.QuerySelector(".notices")!.TextContent.ShouldContain("est un programme");
        page.QuerySelector(".notices")!.TextContent.ShouldContain("Le fichier est dans la médiathèque");
        page.QuerySelectorAll("a.table__main").Select(a => a.TextContent).ShouldContain("un.png");
        using var bad = await AddAsync(author, prefix, ("deux.jpg", MediaSamples.Executable));
        (await TestClient.ParseAsync(bad)).QuerySelector(".error-summary")!.TextContent.ShouldContain("est un programme");
        using var none = await AddAsync(author, prefix);
        (await TestClient.ParseAsync(none)).QuerySelector(".error-summary")!.TextContent.ShouldContain("Choisissez un fichier");
    }

    [Fact]
    public async Task Words_AreSaved_AndTwoEditorsAreTold()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);
        var sent = await author.SentAsync("affiche.png", MediaSamples.Png(20, 20));
        var path = $"{Library}/fichiers/{sent.Id():D}";
        var form = await author.PageAsync(path);
        var stale = await author.PageAsync(path);
        (await author.PageAsync(Library + "?filtre=sans-texte")).Body!.TextContent.ShouldContain("affiche.png");

        using var good = await author.SubmitAsync(form, path, new Dictionary<string, string> { ["Name"] = "../Affiche de la fête", ["AltText"] = "Une affiche\r\n rouge" }, path);

        good.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var file = await Site.RowAsync(sent.Id());
        (file!.Name, file.AltText).ShouldBe(("Affiche de la fête.png", "Une affiche rouge"));
        using var second = await author.SubmitAsync(stale, path, new Dictionary<string, string> { ["AltText"] = "Autre chose" }, path);
        var conflict = await TestClient.ParseAsync(second);
        conflict.QuerySelector(".error-summary")!.TextContent.ShouldContain("pendant que vous écriviez");
        conflict.QuerySelector("textarea[name='AltText']")!.TextContent.ShouldContain("Autre chose");
        (await author.PageAsync(Library + "?q=AFFICHE fete")).Body!.TextContent.ShouldContain("Affiche de la fête.png");
        (await author.PageAsync(Library + "?q=rien-de-tel")).QuerySelector(".empty").ShouldNotBeNull();
        (await author.PageAsync(Library + "?filtre=sans-texte")).QuerySelectorAll("a.table__main").ShouldNotContain(a => a.TextContent == "Affiche de la fête.png");
    }

    [Fact]
    public async Task ReplacedFile_KeepsItsAddress_AndTheOldBytesGo()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);
        var sent = await author.SentAsync("plan.png", MediaSamples.Png(700, 20), "", ("Alt", "Un plan"));
        var old = await Site.ReadyAsync(sent.Id());
        using var reader = Site.Client();
        using var before = await reader.GetAsync(sent.Path_());

        using (var other = await ReplaceAsync(author, sent.Id(), "plan.pdf", MediaSamples.Pdf("x")))
            (await TestClient.ParseAsync(other)).QuerySelector(".error-summary")!.TextContent.ShouldContain("Une image se remplace par une image");
        using (var replaced = await ReplaceAsync(author, sent.Id(), "autre.jpg", MediaSite.Jpeg))
            replaced.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var after = await reader.GetAsync(sent.Path_());
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.Headers.ETag.ShouldNotBe(before.Headers.ETag);
        after.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        var now = await Site.ReadyAsync(sent.Id());
        (now.Name, now.AltText, now.Width).ShouldBe(("plan.jpg", "Un plan", 1200));
        await Site.UntilGoneAsync([old.StorageKey, .. old.Sizes.Select(s => s.Key)]);
    }

    [Fact]
    public async Task UsedFile_IsNotRemoved_AndShowsWhere_ThenGoesWithItsBytes()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);
        var sent = await author.SentAsync("logo.png", MediaSamples.Png(20, 20));
        var file = await Site.ReadyAsync(sent.Id());
        var council = await Site.CouncilAsync("est");
        var path = $"{Library}/fichiers/{sent.Id():D}/retirer";
        var confirmation = await author.PageAsync(path);
        await UseAsync(new SubjectRef("Council", council), sent.Id());
        await UseAsync(new SubjectRef("Nowhere", Guid.NewGuid()), sent.Id());

        using (var refused = await author.SubmitAsync(confirmation, path, new Dictionary<string, string>()))
            (await TestClient.ParseAsync(refused)).QuerySelector(".error-summary")!.TextContent.ShouldContain("sert encore");
        var page = await author.PageAsync($"{Library}/fichiers/{sent.Id():D}");
        page.QuerySelector("aside a[href='/quartiers/est']").ShouldNotBeNull();
        page.QuerySelector("aside")!.TextContent.ShouldContain("Une page que vous ne pouvez pas lire");
        (await author.PageAsync(Library + "?filtre=inutilises")).QuerySelectorAll("a.table__main").ShouldNotContain(a => a.TextContent == "logo.png");

        await UseAsync(new SubjectRef("Council", council));
        await using (var scope = Site.Enter("nord"))
        {
            var db = scope.Services.GetRequiredService<CQ.Data.CqDbContext>();
            db.RemoveRange(await db.Set<MediaUsage>().Where(u => u.FileId == sent.Id()).ToListAsync(Ct));
            await db.SaveChangesAsync(Ct);
        }

        using (var removed = await author.SubmitAsync(path, new Dictionary<string, string>()))
            removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await author.GetAsync(sent.Path_())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Site.UntilGoneAsync([file.StorageKey]);
    }

    [Fact]
    public async Task Folders_AreMadeFilledAndRemovedEmpty()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);
        var sent = await author.SentAsync("rangee.png", MediaSamples.Png(20, 20));
        using (var made = await author.SubmitAsync($"{Library}/dossiers/nouveau?lieu=secteur", new Dictionary<string, string> { ["Name"] = "Affiches d’été" }))
            made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using (var twin = await author.SubmitAsync($"{Library}/dossiers/nouveau?lieu=secteur", new Dictionary<string, string> { ["Name"] = "affiches D'ETE" }))
            (await TestClient.ParseAsync(twin)).QuerySelector(".error-summary")!.TextContent.ShouldContain("déjà un dossier");
        var page = await author.PageAsync(Library);
        var folder = page.QuerySelectorAll("select[name='vers'] option").Single(o => o.TextContent == "Affiches d’été").GetAttribute("value")!;

        using (var moved = await author.SubmitAsync(page, Library, new Dictionary<string, string> { ["ids"] = sent.Id().ToString(), ["vers"] = folder }, "ranger"))
            moved.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await author.PageAsync($"{Library}?lieu=secteur&dossier={folder}")).Body!.TextContent.ShouldContain("rangee.png");
        using (var full = await author.SubmitAsync($"{Library}/dossiers/{folder}", new Dictionary<string, string>(), "retirer"))
            (await TestClient.ParseAsync(full)).QuerySelector(".error-summary")!.TextContent.ShouldContain("n’est pas vide");
        using (var back = await author.SubmitAsync($"{Library}?lieu=secteur&dossier={folder}", new Dictionary<string, string> { ["ids"] = sent.Id().ToString() }, "ranger"))
            back.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using (var empty = await author.SubmitAsync($"{Library}/dossiers/{folder}", new Dictionary<string, string>(), "retirer"))
            empty.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task CouncilMember_ChangesTheirOwnFilesAndNoOthers()
    {
        var council = await Site.CouncilAsync("est");
        using var team = await Site.SignedInAsync(TestPeople.Team);
        using var member = await Site.SignedInAsync("membre-est@test.example");
        var theirs = await team.SentAsync("equipe.png", MediaSamples.Png(20, 20), "", ("Place", council.ToString()));
        var own = await member.SentAsync("moi.png", MediaSamples.Png(20, 20), "", ("Place", council.ToString()));
        using var elsewhere = await member.SendAsync("a.png", MediaSamples.Png(20, 20), "", ("Place", (await Site.CouncilAsync("ouest")).ToString()));
        using var sector = await member.SendAsync("a.png", MediaSamples.Png(20, 20), "", ("Place", "secteur"));

        await elsewhere.RefusedAsync("Vous ne pouvez pas ajouter");
        await sector.RefusedAsync("Vous ne pouvez pas ajouter");
        (await member.PageAsync($"{Library}/fichiers/{theirs.Id():D}")).QuerySelector("textarea[name='AltText']").ShouldBeNull();
        (await member.GetAsync($"{Library}/fichiers/{theirs.Id():D}/retirer")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await member.PageAsync($"{Library}/fichiers/{own.Id():D}")).QuerySelector("textarea[name='AltText']").ShouldNotBeNull();
        (await team.PageAsync($"{Library}/fichiers/{own.Id():D}")).QuerySelector("textarea[name='AltText']").ShouldNotBeNull();
        (await member.GetAsync($"{Library}/dossiers/nouveau?lieu={council}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Picker_IsAPage_AndAFragmentForADialog()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);
        var sent = await author.SentAsync("À choisir.png", MediaSamples.Png(700, 20), "", ("Alt", "Une [chose]"));

        var page = await author.PageAsync($"{Library}/choisir?q=choisir");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Library}/choisir?q=choisir") { Headers = { { "X-CQ-Fragment", "1" } } };
        using var response = await author.Http.SendAsync(request, Ct);
        var fragment = await response.Content.ReadAsStringAsync(Ct);

        page.QuerySelector("h1").ShouldNotBeNull();
        page.QuerySelector("input[readonly]")!.GetAttribute("value").ShouldBe($"![Une (chose)](~/fichiers/{sent.Id():D}/a-choisir.png?t=700x20)");
        fragment.ShouldNotContain("<html");
        fragment.ShouldContain($"data-path=\"~/fichiers/{sent.Id():D}/a-choisir.png?t=700x20\"");
    }

    private async Task UseAsync(SubjectRef where, params Guid[] files)
    {
        await using var scope = Site.Enter("nord");
        await scope.Services.GetRequiredService<IMedia>().SetUsagesAsync(where, files, Ct);
    }

    private static Task<HttpResponseMessage> AddAsync(TestClient client, string prefix, params (string Name, byte[] Bytes)[] files) =>
        PostAsync(client, prefix, $"{Library}/ajouter", "Files", files);

    private static Task<HttpResponseMessage> ReplaceAsync(TestClient client, Guid id, string name, byte[] bytes) =>
        PostAsync(client, "", $"{Library}/fichiers/{id:D}/remplacer", "Content", (name, bytes));

    private static async Task<HttpResponseMessage> PostAsync(TestClient client, string prefix, string path, string field, params (string Name, byte[] Bytes)[] files)
    {
        var page = await client.PageAsync(path);
        var (target, fields) = client.Fill(page, path, new Dictionary<string, string>());
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), field, name);
        return await client.Http.PostAsync(target, content, Ct);
    }
}
