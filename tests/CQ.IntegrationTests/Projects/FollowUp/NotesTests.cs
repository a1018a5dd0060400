using System.Net;
using CQ.Abstractions.People;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.IntegrationTests.Projects.FollowUp;

/// <summary>Working notes: written and read by the circle they belong to, never by anybody else, in both tenants.</summary>
public sealed class NotesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Member = "membre-est@test.example";
    private const string Committee = "comite4@test.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "nord")]
    [InlineData("sud", "sud")]
    public async Task Notes_AreReadByTheirCircleAlone(string prefix, string tenant)
    {
        var (_, path) = await PublicAsync(tenant);
        using var member = await SignedInAsync(prefix, Member);
        using var committee = await SignedInAsync(prefix, Committee);
        (await member.SubmitAsync($"{path}/notes?cercle=conseil", Note("Secret du conseil"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await committee.SubmitAsync($"{path}/notes?cercle=comite", Note("Secret du comité"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        foreach (var (email, council, body) in new[]
                 {
                     (Member, true, false), (TestPeople.Team, true, false), (Committee, false, true), ("comite1@test.example", true, true), (TestPeople.Member, false, false),
                     (TestPeople.Resident, false, false), (TestPeople.Coordination, false, false), (TestPeople.Admin, false, false), (null, false, false),
                 })
        {
            using var client = fixture.Site.Client(prefix);
            if (email is not null)
                await client.SignInAsync(email);
            var text = (await client.PageAsync(path)).DocumentElement.TextContent;
            text.Contains("Secret du conseil", StringComparison.Ordinal).ShouldBe(council, email ?? "anonyme");
            text.Contains("Secret du comité", StringComparison.Ordinal).ShouldBe(body, email ?? "anonyme");
        }
    }

    [Fact]
    public async Task Circles_ThatAreNotOnes_AreNotThere()
    {
        var (_, path) = await PublicAsync("nord");

        foreach (var (email, circle) in new[]
                 {
                     (Member, "comite"), (Committee, "conseil"), (TestPeople.Member, "conseil"), (TestPeople.Member, "comite"), ("comite2@test.example", "conseil"), (Member, "ailleurs"),
                 })
        {
            using var client = await SignedInAsync("", email);
            using var response = await client.GetAsync($"{path}/notes?cercle={circle}");
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{email} {circle}");
        }

        using var anonymous = fixture.Site.Client();
        using var asked = await anonymous.GetAsync($"{path}/notes?cercle=conseil");
        asked.Headers.Location!.OriginalString.ShouldContain("/compte/connexion");
    }

    [Fact]
    public async Task Note_EditedByItsAuthorAlone_AndAConflictShowsWhatIsStored()
    {
        var (id, path) = await PublicAsync("nord");
        using var member = await SignedInAsync("", Member);
        using var team = await SignedInAsync("", TestPeople.Team);
        await member.SubmitAsync($"{path}/notes?cercle=conseil", Note("Première version"));
        var note = await new ProjectSite(fixture.Site).ReadAsync(db => db.Set<WorkingNote>().IgnoreQueryFilters([CQ.Data.Model.Filters.Audience]).SingleAsync(n => n.ProjectId == id, Ct));
        var edit = $"{path}/notes/{note.Id}";

        var first = await member.PageAsync(edit);
        var second = await member.PageAsync(edit);
        (await member.SubmitAsync(first, edit, Note("Du téléphone"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var conflict = await member.SubmitAsync(second, edit, Note("De l’ordinateur"));
        using var others = await team.GetAsync(edit);

        var page = await TestClient.ParseAsync(conflict);
        page.QuerySelector("main")!.TextContent.ShouldContain("Du téléphone");
        page.QuerySelector("#Body")!.TextContent.ShouldContain("De l’ordinateur");
        others.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var again = await member.SubmitAsync(page, edit, Note("Les deux"));
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("   ", "Écrivez votre note.")]
    [InlineData("long", "La note tient en 4 000 caractères.")]
    public async Task BadNote_IsSaidBesideItsField(string typed, string message)
    {
        var (_, path) = await PublicAsync("nord");
        using var member = await SignedInAsync("", Member);

        using var response = await member.SubmitAsync($"{path}/notes?cercle=conseil", Note(typed == "long" ? new string('a', 4001) : typed));

        var page = await TestClient.ParseAsync(response);
        page.QuerySelector("#Body-error")!.TextContent.Trim().ShouldBe(CQ.Mvc.Texts.FrenchTypography.Apply(message));
    }

    [Fact]
    public async Task PublicNote_IsRefusedByTheDatabase()
    {
        var (id, _) = await PublicAsync("nord");
        var site = new ProjectSite(fixture.Site);
        var author = await site.UserAsync(Member);

        await Should.ThrowAsync<DbUpdateException>(() => site.ReadAsync(async db =>
        {
            db.Add(new WorkingNote { ProjectId = id, AuthorId = author, Body = "x", WrittenAt = DateTimeOffset.UnixEpoch, AudienceId = Audience.Public.Id });
            return await db.SaveChangesAsync(Ct);
        }));
    }

    private static Dictionary<string, string> Note(string body) => new() { ["Body"] = body };

    private async Task<(Guid Id, string Path)> PublicAsync(string tenant)
    {
        var projects = new ProjectSite(fixture.Site, tenant);
        var id = await projects.SubmitAsync("Un projet à annoter");
        await projects.DeclareEligibleAsync(id);
        var project = await projects.ProjectAsync(id);
        return (id, $"/projets/{project.Reference.ToSegment(project.Slug)}");
    }

    private async Task<TestClient> SignedInAsync(string prefix, string email)
    {
        var client = fixture.Site.Client(prefix);
        await client.SignInAsync(email);
        return client;
    }
}
