using System.Net;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data.Model;
using CQ.IntegrationTests.Sites;
using CQ.Notifications.Models;
using CQ.Projects.Models;
using CQ.Projects.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects.FollowUp;

/// <summary>The back office over HTTP: who sees which file, every form once with good and bad input, and the daily watch.</summary>
public sealed class BackOfficeTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "nord")]
    [InlineData("sud", "sud")]
    public async Task UnpublishedFile_IsForTheCoordinationAlone(string prefix, string tenant)
    {
        var id = await new ProjectSite(fixture.Site, tenant).SubmitAsync("Pas encore recevable");

        foreach (var (email, status) in new[]
                 {
                     (TestPeople.Coordination, HttpStatusCode.OK), (TestPeople.Services, HttpStatusCode.NotFound), (TestPeople.TownHall, HttpStatusCode.NotFound),
                 })
        {
            using var client = await SignedInAsync(email, prefix);
            using var response = await client.GetAsync($"/admin/projets/{id}");
            response.StatusCode.ShouldBe(status, email);
            (await client.PageAsync("/admin/projets")).QuerySelector("main")!.TextContent.Contains("Pas encore recevable", StringComparison.Ordinal).ShouldBe(status == HttpStatusCode.OK, email);
        }

        using var elsewhere = await SignedInAsync(TestPeople.Coordination, prefix.Length == 0 ? "sud" : "");
        using var foreign = await elsewhere.GetAsync($"/admin/projets/{id}");
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task EveryForm_SavesWhatIsRight_AndSaysWhatIsNot()
    {
        var projects = new ProjectSite(fixture.Site);
        var id = await projects.SubmitAsync("Une rampe");
        await projects.DeclareEligibleAsync(id);
        using var client = await SignedInAsync(TestPeople.Coordination);
        var path = $"/admin/projets/{id}";
        var (agent, member) = (await projects.UserAsync(TestPeople.Services), await projects.UserAsync(TestPeople.Member));
        var today = await projects.ReadServiceAsync<ITenantTimeZone, DateOnly>(z => Task.FromResult(z.Today));

        await BadAsync(client, $"{path}/accompagnement", "AgentId", ("AgentId", member.ToString()));
        await GoodAsync(client, $"{path}/accompagnement", ("AgentId", agent.ToString()));
        await BadAsync(client, $"{path}/porteur", "Pledged", ("Email", TestPeople.Member));
        await BadAsync(client, $"{path}/porteur", "Email", ("Email", "personne@test.example"), ("Pledged", "true"));
        await BadAsync(client, $"{path}/porteur", "Email", ("Email", TestPeople.TownHall), ("Pledged", "true"));
        await GoodAsync(client, $"{path}/porteur", ("Email", TestPeople.Member), ("Pledged", "true"));
        await BadAsync(client, $"{path}/etapes/nouvelle", "Title", ("Title", "   "), ("PlannedOn", "2027-03-01"));
        await BadAsync(client, $"{path}/etapes/nouvelle", "PlannedOn", ("Title", "Pose"), ("PlannedOn", "bientôt"));
        await GoodAsync(client, $"{path}/etapes/nouvelle", ("Title", "Pose"), ("PlannedOn", "2027-03-01"));
        var milestone = await projects.ReadAsync(db => db.Set<Milestone>().AsNoTracking().SingleAsync(m => m.ProjectId == id, Ct));
        var step = $"{path}/etapes/{milestone.Id}";
        await BadAsync(client, step, "PlannedOn", ("Title", "Pose"), ("PlannedOn", "2027-04-01"));
        await GoodAsync(client, step, ("Title", "Pose de la rampe"), ("PlannedOn", "2027-02-15"));
        await BadAsync(client, $"{step}/report", "Reason", ("To", "2027-05-01"), ("Reason", ""));
        await BadAsync(client, $"{step}/report", "To", ("To", "2027-01-01"), ("Reason", "La pluie."));
        await GoodAsync(client, $"{step}/report", ("To", "2027-05-01"), ("Reason", "La pluie."));
        await BadAsync(client, $"{step}/atteinte", "ReachedOn", ("ReachedOn", "2999-01-01"));
        await GoodAsync(client, $"{step}/atteinte", ("ReachedOn", today.Field()));
        await BadAsync(client, $"{path}/echanges/nouveau", "Channel", ("Text", "Un appel"));
        await GoodAsync(client, $"{path}/echanges/nouveau", ("Channel", "Telephone"), ("Text", "Un appel"));

        var project = await projects.ProjectAsync(id);
        (project.AgentId, project.BearerId).ShouldBe((agent, member));
        var delay = await projects.ReadAsync(db => db.Set<Delay>().AsNoTracking().SingleAsync(d => d.ProjectId == id, Ct));
        (delay.From, delay.To, delay.Reason).ShouldBe((new DateOnly(2027, 2, 15), new DateOnly(2027, 5, 1), "La pluie."));
        var shown = (await client.PageAsync(path)).QuerySelector("main")!.TextContent;
        shown.ShouldContain("Un appel");
        shown.ShouldContain("La pluie.");
        foreach (var filter in new[] { "etat=etude", "quartier=est", "retard=true", "sans-accompagnement=true", "etat=nimporte", "quartier=ailleurs", "apres=x", "apres=P-2026-002" })
            await client.PageAsync($"/admin/projets?{filter}");
    }

    [Fact]
    public async Task Watch_TellsOncePerPeriod()
    {
        var projects = new ProjectSite(fixture.Site);
        await projects.OpenCreditAsync(100_000, section: CQ.Budgets.Models.Section.Operating);
        var id = await projects.SubmitAsync("Une fête", "200");
        await projects.DeclareEligibleAsync(id);
        await projects.StudyAsync(id, 20_000, CQ.Budgets.Models.Section.Operating);
        await projects.AdoptAsync(id);
        await projects.RetainAsync(id);
        await WatchAsync(projects);
        (await ToldAsync(projects, id)).ShouldBe(0);
        await projects.ReadAsync(async db =>
        {
            var project = await db.Set<Project>().SingleAsync(p => p.Id == id, Ct);
            project.CommittedAt = project.CommittedAt!.Value.AddDays(-CQ.Projects.Models.FollowUp.PeriodDays - 1);
            return await db.SaveChangesAsync(Ct);
        });

        await WatchAsync(projects);
        var told = await ToldAsync(projects, id);
        await WatchAsync(projects);

        told.ShouldBeGreaterThan(0);
        (await ToldAsync(projects, id)).ShouldBe(told);
    }

    [Fact]
    public async Task Evaluation_IsForTheBearerAndTheTeam_AfterDelivery()
    {
        var projects = new ProjectSite(fixture.Site, "sud");
        await projects.OpenCreditAsync(500_000);
        var id = await projects.AdoptedAsync("Un nichoir", 10_000);
        await projects.RetainAsync(id);
        var act = new CQ.Territory.Models.AuthorityAct("2026-9", new DateOnly(2026, 2, 1), "La maire");
        await projects.DecideAsync(id, CQ.Projects.Workflows.ProjectWorkflow.ActTask, "Approve", TestPeople.TownHall, data: CQ.Projects.Workflows.DecisionData.Of(act));
        var project = await projects.ProjectAsync(id);
        var path = $"/projets/{project.Reference.ToSegment(project.Slug)}/evaluation";
        using var bearer = await SignedInAsync(TestPeople.Resident, "sud");
        using var early = await bearer.GetAsync(path);
        var (today, by) = (await projects.ReadServiceAsync<ITenantTimeZone, DateOnly>(z => Task.FromResult(z.Today)), await projects.UserAsync(TestPeople.TownHall));
        (await projects.AsAsync(TestPeople.TownHall, s => s.GetRequiredService<DeliverProject>().DeliverAsync(id, today, by, Ct))).Refusal.ShouldBeNull();

        await BadAsync(bearer, path, "Evaluation", ("Evaluation", " "));
        await GoodAsync(bearer, path, ("Evaluation", "Les mésanges sont là."));

        early.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await projects.ProjectAsync(id)).Evaluation.ShouldBe("Les mésanges sont là.");
        foreach (var (email, status) in new[] { (TestPeople.Team, HttpStatusCode.OK), (TestPeople.Member, HttpStatusCode.NotFound), ("equipe-ouest@test.example", HttpStatusCode.NotFound) })
        {
            using var client = await SignedInAsync(email, "sud");
            using var response = await client.GetAsync(path);
            response.StatusCode.ShouldBe(status, email);
        }
    }

    private static async Task GoodAsync(TestClient client, string path, params (string Name, string Value)[] typed)
    {
        using var response = await client.SubmitAsync(path, typed.ToDictionary(t => t.Name, t => t.Value));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, path);
    }

    private static async Task BadAsync(TestClient client, string path, string field, params (string Name, string Value)[] typed)
    {
        using var response = await client.SubmitAsync(path, typed.ToDictionary(t => t.Name, t => t.Value));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        var page = await TestClient.ParseAsync(response);
        page.QuerySelector($"#{field}-error").ShouldNotBeNull($"{path} {field}");
        page.QuerySelector($".error-summary a[href='#{field}']").ShouldNotBeNull($"{path} {field}");
    }

    private static Task<bool> WatchAsync(ProjectSite projects) => projects.ReadServiceAsync<IEnumerable<IBackgroundTask>, bool>(async tasks =>
    {
        await tasks.Single(t => t.Name == "projects.watch").ExecuteAsync(Ct);
        return true;
    });

    private static Task<int> ToldAsync(ProjectSite projects, Guid id) => projects.ReadAsync(db =>
        db.Set<Notification>().IgnoreQueryFilters([Filters.Audience]).CountAsync(n => n.Kind == "project.watch" && n.Path == $"/admin/projets/{id}", Ct));

    private async Task<TestClient> SignedInAsync(string email, string prefix = "")
    {
        var client = fixture.Site.Client(prefix);
        await client.SignInAsync(email);
        return client;
    }
}
