using System.Net;
using CQ.IntegrationTests.Media;
using CQ.IntegrationTests.Sites;
using CQ.Media.Models;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.UnitTests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects.Form;

/// <summary>Pictures and documents of a project, from the draft to the public page: who adds them, and who reads them when.</summary>
public sealed class ProjectFilesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private TestSite Site => fixture.Site;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_OfADraft_FollowItToThePublicPage()
    {
        var projects = new ProjectSite(Site);
        var draft = await projects.DraftAsync("Des bancs avec photos");
        using var bearer = await Site.SignedInAsync(TestPeople.Resident);
        using var other = await Site.SignedInAsync(TestPeople.Member);
        using var reader = Site.Client();
        using (var added = await AddAsync(bearer, draft, "Place du Marché.png", MediaSamples.Png(700, 500), "La place vue du marché"))
            added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using (var refused = await AddAsync(bearer, draft, "photo.jpg", MediaSamples.Executable, ""))
            (await TestClient.ParseAsync(refused)).QuerySelector(".error-summary")!.TextContent.ShouldContain("est un programme");
        var address = (await bearer.PageAsync($"/projets/brouillons/{draft}/relecture")).QuerySelector(".photos a")!.GetAttribute("href")!;

        await ReadAsync(address, HttpStatusCode.OK, bearer);
        await ReadAsync(address, HttpStatusCode.NotFound, other, reader);
        (await other.GetAsync($"/projets/{draft}/fichiers")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await projects.AsAsync(TestPeople.Resident, async services =>
        {
            var handedIn = await services.GetRequiredService<SubmitProject>().SubmitAsync(draft, services.GetRequiredService<CQ.Abstractions.People.IViewer>().UserId!.Value, Ct);
            handedIn.Refusal.ShouldBeNull();
            return true;
        });
        using var coordination = await Site.SignedInAsync(TestPeople.Coordination);
        await ReadAsync(address, HttpStatusCode.OK, bearer, coordination);
        await ReadAsync(address, HttpStatusCode.NotFound, other, reader);
        // Handed in and not sent back: what was handed in stands.
        (await bearer.GetAsync($"/projets/{draft}/fichiers")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await MoveAsync(projects, draft, ProjectState.Feasibility);
        await ReadAsync(address, HttpStatusCode.OK, bearer, other, reader);
        var project = await projects.ReadAsync(db => db.Set<Project>().AsNoTracking().SingleAsync(p => p.Id == draft, Ct));
        var page = await reader.PageAsync($"/projets/{project.Reference.ToSegment(project.Slug)}");
        page.QuerySelector(".photos img")!.GetAttribute("alt").ShouldBe("La place vue du marché");

        using (var added = await AddAsync(coordination, draft, "Devis.pdf", MediaSamples.Pdf("Devis"), ""))
            added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await reader.PageAsync($"/projets/{project.Reference.ToSegment(project.Slug)}");
        await ReadAsync(page.QuerySelector(".files a")!.GetAttribute("href")!, HttpStatusCode.OK, reader);
    }

    [Fact]
    public async Task DeletedDraft_TakesItsFilesAlong()
    {
        var projects = new ProjectSite(Site);
        var draft = await projects.DraftAsync("Un brouillon à jeter");
        using var bearer = await Site.SignedInAsync(TestPeople.Resident);
        using (var added = await AddAsync(bearer, draft, "a.png", MediaSamples.Png(20, 20), ""))
            added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var file = await projects.ReadAsync(db => db.Set<MediaFile>().IgnoreQueryFilters([Data.Model.Filters.Audience]).AsNoTracking().SingleAsync(f => f.OwnerId == draft, Ct));

        using (var deleted = await bearer.SubmitAsync($"/projets/brouillons/{draft}/supprimer", new Dictionary<string, string>()))
            deleted.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Site.RowAsync(file.Id)).ShouldBeNull();
        await Site.UntilGoneAsync([file.StorageKey]);
    }

    private static async Task ReadAsync(string address, HttpStatusCode expected, params TestClient[] clients)
    {
        foreach (var client in clients)
        {
            using var response = await client.GetAsync(address);
            response.StatusCode.ShouldBe(expected);
        }
    }

    private static async Task MoveAsync(ProjectSite projects, Guid id, ProjectState to) => await projects.AsAsync(TestPeople.Coordination, async services =>
    {
        var db = services.GetRequiredService<CQ.Data.CqDbContext>();
        await services.GetRequiredService<CQ.Abstractions.Data.IBurst>().RunAsync(
            async token =>
            {
                var project = await db.Set<Project>().IgnoreQueryFilters([Data.Model.Filters.Audience]).SingleAsync(p => p.Id == id, token);
                await services.GetRequiredService<ProjectMover>().MoveAsync(project, to, null, "", null, token);
            },
            Ct);
        return true;
    });

    private static async Task<HttpResponseMessage> AddAsync(TestClient client, Guid id, string name, byte[] bytes, string alt)
    {
        var path = $"/projets/{id}/fichiers";
        var page = await client.PageAsync(path);
        var form = page.QuerySelectorAll("main form[enctype]").Single();
        using var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[type=hidden]"))
            content.Add(new StringContent(field.GetAttribute("value") ?? ""), field.GetAttribute("name")!);
        content.Add(new StringContent(alt), "Form.AltText");
        content.Add(new ByteArrayContent(bytes), "Form.Content", name);
        return await client.Http.PostAsync(path, content, Ct);
    }
}
