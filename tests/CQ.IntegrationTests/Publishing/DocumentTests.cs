using System.Net;
using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Data.Model;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Sites;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Publishing;

/// <summary>The archive over HTTP (R112): filters, levels, and a file that is replaced.</summary>
public sealed class DocumentTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly byte[] Pdf = System.Text.Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
        + "xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n");

    private readonly ContentSite _site = new(fixture.Site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shelf_IsNarrowed_AndShowsWhatIsForTheReader()
    {
        var council = await _site.CouncilAsync("ouest");
        await DocumentAsync("Compte rendu d’octobre", DocumentKind.Minutes, new DateOnly(2025, 10, 3), new Placement(council, null, Audience.Public.Id));
        await DocumentAsync("Plan du square", DocumentKind.Plan, new DateOnly(2024, 2, 29), new Placement(council, null, Audience.Public.Id));
        await DocumentAsync("Notes internes", DocumentKind.Report, new DateOnly(2025, 11, 3), new Placement(council, null, council));

        using var anyone = fixture.Site.Client();
        (await TitlesAsync(anyone, "?quartier=ouest")).ShouldBe(["Compte rendu d’octobre", "Plan du square"]);
        (await TitlesAsync(anyone, "?quartier=ouest&type=plan")).ShouldBe(["Plan du square"]);
        (await TitlesAsync(anyone, "?quartier=ouest&annee=2025")).ShouldBe(["Compte rendu d’octobre"]);
        (await TitlesAsync(anyone, "?quartier=ouest&niveau=reserve")).ShouldBe(["Compte rendu d’octobre", "Plan du square"]);
        (await anyone.PageAsync("/quartiers/ouest")).QuerySelectorAll("main .rows__title").ShouldContain(t => t.TextContent.Trim() == "Plan du square");

        using var member = fixture.Site.Client();
        await member.SignInAsync(ContentSite.MemberOfOuest);
        (await TitlesAsync(member, "?quartier=ouest")).ShouldBe(["Notes internes", "Compte rendu d’octobre", "Plan du square"]);
        (await TitlesAsync(member, "?quartier=ouest&niveau=reserve")).ShouldBe(["Notes internes"]);
        (await member.PageAsync("/quartiers/ouest")).QuerySelectorAll(".members .rows__title").ShouldContain(t => t.TextContent.Trim() == "Notes internes");
    }

    [Fact]
    public async Task NewFile_ClosesTheFormerOne_AndIsReadOnlyOncePublished()
    {
        var council = await _site.CouncilAsync("est");
        var document = await DocumentAsync("Rapport à joindre", DocumentKind.Report, new DateOnly(2026, 1, 5), new Placement(council, null, Audience.Public.Id));
        using var editor = fixture.Site.Client();
        await editor.SignInAsync(ContentSite.Councillor);
        using var reader = fixture.Site.Client();

        var first = await GiveAsync(editor, document.Id, "rapport-1.pdf");
        (await StatusAsync(reader, first)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(editor, first)).ShouldBe(HttpStatusCode.OK);
        await PublishAsync(document.Id);
        (await StatusAsync(reader, first)).ShouldBe(HttpStatusCode.OK);
        (await reader.PageAsync($"/documents/{document.Slug}")).QuerySelector($"main a[href*='{first}']").ShouldNotBeNull();

        var second = await GiveAsync(editor, document.Id, "rapport-2.pdf");
        (await StatusAsync(reader, second)).ShouldBe(HttpStatusCode.NotFound);
        await PublishAsync(document.Id);
        (await StatusAsync(reader, second)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(reader, first)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(editor, first)).ShouldBe(HttpStatusCode.OK);
        (await editor.PageAsync($"/admin/documents/{document.Id}/fichier")).QuerySelectorAll(".files li").Length.ShouldBe(2);

        using var stranger = fixture.Site.Client();
        await stranger.SignInAsync("equipe-ouest@test.example");
        (await StatusAsync(stranger, first)).ShouldBe(HttpStatusCode.NotFound);
        using var refused = await stranger.GetAsync($"/admin/documents/{document.Id}/fichier");
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task RemovedDocument_TakesItsFilesWithIt()
    {
        var council = await _site.CouncilAsync("est");
        var document = await DocumentAsync("À retirer", DocumentKind.Other, new DateOnly(2026, 1, 6), new Placement(council, null, Audience.Public.Id));
        using var editor = fixture.Site.Client();
        await editor.SignInAsync(ContentSite.Councillor);
        var file = await GiveAsync(editor, document.Id, "a-retirer.pdf");

        (await _site.OnAsync(ContentSite.Councillor, document.Id, (desk, item) => desk.PutAwayAsync(item, item.Version, Ct)))!.Refusal.ShouldBeNull();
        var left = await _site.AsAsync(ContentSite.Councillor, async s =>
        {
            var desk = s.GetRequiredService<ContentDesk>();
            var item = (await desk.FindAsync(document.Id, Ct))!;
            (await desk.RemoveAsync(item, item.Version, Ct)).Refusal.ShouldBeNull();
            return await s.GetRequiredService<CqDbContext>().Set<MediaFile>().IgnoreQueryFilters([Filters.Audience]).AnyAsync(f => f.Id == file, Ct);
        });
        left.ShouldBeFalse();
        (await StatusAsync(editor, file)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task FileOfTheLibrary_IsADocuments_WhenItIsForTheSameReaders()
    {
        var council = await _site.CouncilAsync("est");
        var file = await _site.AsAsync(null, async s =>
        {
            using var bytes = new MemoryStream(Pdf);
            return (await s.GetRequiredService<IMedia>().UploadAsync(new NewMedia("membres.pdf", bytes) { CouncilId = council, AudienceId = council }, Ct)).Value.Id;
        });

        (await TryDocumentAsync("Pour tout le monde", file, new Placement(council, null, Audience.Public.Id))).ShouldNotBeNull().ShouldContain("mêmes personnes");
        (await TryDocumentAsync("Pour les membres", file, new Placement(council, null, council))).ShouldBeNull();

        using var member = fixture.Site.Client();
        await member.SignInAsync(ContentSite.MemberOfEst);
        (await member.PageAsync("/documents?quartier=est")).QuerySelector($".archive a[href*='{file}']").ShouldNotBeNull();
    }

    private Task<string?> TryDocumentAsync(string title, Guid file, Placement place) => _site.AsAsync(null, async s =>
    {
        var by = (await s.GetRequiredService<IPeople>().FindByEmailAsync(ContentSite.Councillor, Ct))!.Value;
        var fields = OwnFields.Write(new DocumentFields { Kind = DocumentKind.Report, DatedOn = new DateOnly(2026, 2, 1), FileId = file });
        var item = (await s.GetRequiredService<SaveContent>().CreateAsync(DocumentType.TypeName, new ContentWords(title, "", "", "fr", null, fields, place), by, ct: Ct)).Value;
        return (await s.GetRequiredService<PublishContent>().PublishAsync(item, by, ct: Ct)).Refusal?.Text;
    });

    private static async Task<List<string>> TitlesAsync(TestClient client, string query) =>
        [.. (await client.PageAsync("/documents" + query)).QuerySelectorAll(".archive .rows__title").Select(t => t.TextContent.Trim())];

    private static async Task<HttpStatusCode> StatusAsync(TestClient client, Guid file)
    {
        using var answer = await client.GetAsync($"/fichiers/{file}/document.pdf");
        return answer.StatusCode;
    }

    /// <summary>Sends the form of the file as a browser does, and says which file the document has now.</summary>
    private async Task<Guid> GiveAsync(TestClient client, Guid id, string name)
    {
        var path = $"/admin/documents/{id}/fichier";
        var (target, fields) = client.Fill(await client.PageAsync(path), path, new Dictionary<string, string>());
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in fields)
            form.Add(new StringContent(value), key);
        form.Add(new ByteArrayContent(Pdf) { Headers = { ContentType = new("application/pdf") } }, "File", name);
        using var answer = await client.Http.PostAsync(target, form, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync(Ct));
        return await _site.AsAsync(ContentSite.Councillor, async s => (await s.GetRequiredService<DocumentFiles>().ListAsync(id, Ct))[0].FileId);
    }

    private async Task PublishAsync(Guid id) => (await _site.PublishAsync(ContentSite.Councillor, id))!.Refusal.ShouldBeNull();

    private Task<ContentItem> DocumentAsync(string title, DocumentKind kind, DateOnly day, Placement place) => _site.AsAsync(null, async s =>
    {
        var by = (await s.GetRequiredService<IPeople>().FindByEmailAsync(ContentSite.Councillor, Ct))!.Value;
        var words = new ContentWords(title, "", "Un texte.", "fr", null, OwnFields.Write(new DocumentFields { Kind = kind, DatedOn = day }), place);
        var item = (await s.GetRequiredService<SaveContent>().CreateAsync(DocumentType.TypeName, words, by, ct: Ct)).Value;
        return (await s.GetRequiredService<PublishContent>().PublishAsync(item, by, ct: Ct)).Value;
    });
}
