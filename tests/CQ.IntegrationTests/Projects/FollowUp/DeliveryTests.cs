using System.Net;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects.FollowUp;

/// <summary>From the commitment to the delivery, with the worked example of requirements §2.7.</summary>
public sealed class DeliveryTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private readonly ProjectSite _projects = new(fixture.Site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WorkedExample_DeliveredOverHttp_ReleasesTheRest_AndEndsTheProcedure()
    {
        await _projects.OpenCreditAsync(826_400);
        var id = await CommittedAsync("Deux bancs", 149_999);
        var committed = await _projects.ProjectAsync(id);
        await CertifyAsync(id, 145_000);
        using var townHall = await SignedInAsync(TestPeople.TownHall);
        var (path, day) = ($"/admin/projets/{id}/livraison", new Dictionary<string, string>());

        using var early = await townHall.SubmitAsync(path, day);
        var refused = (await TestClient.ParseAsync(early)).QuerySelector(".error-summary")!.TextContent;
        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Committed);
        await OrderAsync(id, 145_000);
        var page = await townHall.PageAsync(path);
        using var delivered = await townHall.SubmitAsync(page, path, day);
        using var twice = await townHall.SubmitAsync(path, day);

        refused.ShouldContain("certifiés et pas encore mandatés");
        delivered.StatusCode.ShouldBe(HttpStatusCode.Redirect, await delivered.Content.ReadAsStringAsync(Ct));
        twice.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var project = await _projects.ProjectAsync(id);
        (project.State, project.PaidCost, project.DeliveredOn).ShouldBe((ProjectState.Done, new Money(145_000), await TodayAsync()));
        committed.DueOn.ShouldBe((await TodayAsync()).AddMonths(24));
        committed.CommittedAt.ShouldNotBeNull();
        var figures = await FiguresAsync();
        (figures.Opened, figures.Committed, figures.Ordered, figures.Available).ShouldBe((new Money(826_400), Money.Zero, new Money(145_000), new Money(681_400)));
        figures.ConsumptionRate.ShouldBe(1755);
        var release = await _projects.ReadAsync(db => db.Set<Entry>().AsNoTracking().SingleAsync(e => e.ProjectId == id && e.Kind == EntryKind.Decommitment, Ct));
        (release.Amount, release.Reason).ShouldBe((new Money(4_999), DeliverProject.ReleaseReason));
        (await _projects.ReadAsync(db => db.Set<WorkflowInstance>().Where(i => i.SubjectId == id).Select(i => i.Status).SingleAsync(Ct))).ShouldBe(InstanceStatus.Finished);
        var shown = await townHall.PageAsync($"/admin/projets/{id}");
        shown.QuerySelector("main")!.TextContent.ShouldContain("Réalisé");
    }

    [Fact]
    public async Task DeliveredTwiceAtOnce_OneWins_AndTheMoneyIsReleasedOnce()
    {
        var sud = new ProjectSite(fixture.Site, "sud");
        await sud.OpenCreditAsync(826_400);
        var id = await sud.AdoptedAsync("Trois bancs", 100_000);
        await sud.RetainAsync(id);
        var act = new CQ.Territory.Models.AuthorityAct("2026-5", new DateOnly(2026, 2, 1), "La maire");
        await sud.DecideAsync(id, CQ.Projects.Workflows.ProjectWorkflow.ActTask, "Approve", TestPeople.TownHall, data: CQ.Projects.Workflows.DecisionData.Of(act));
        var (today, by) = (await TodayAsync(), await sud.UserAsync(TestPeople.TownHall));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => sud.AsAsync(TestPeople.TownHall, s => s.GetRequiredService<DeliverProject>().DeliverAsync(id, today, by, Ct))));

        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        (await sud.AvailableAsync()).ShouldBe(new Money(826_400));
        (await sud.ProjectAsync(id)).PaidCost.ShouldBe(Money.Zero);
    }

    [Fact]
    public async Task ProjectThatIsNotCommitted_OrADayToCome_IsRefused()
    {
        var id = await _projects.SubmitAsync("Un arbre");
        var (today, by) = (await TodayAsync(), await _projects.UserAsync(TestPeople.TownHall));

        var early = await _projects.AsAsync(TestPeople.TownHall, s => s.GetRequiredService<DeliverProject>().DeliverAsync(id, today, by, Ct));

        early.Refusal.ShouldNotBeNull().Text.ShouldStartWith("Seul un projet engagé peut être livré");
        using var townHall = await SignedInAsync(TestPeople.TownHall);
        using var hidden = await townHall.GetAsync($"/admin/projets/{id}/livraison");
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Guid> CommittedAsync(string title, long cents)
    {
        var id = await _projects.AdoptedAsync(title, cents);
        await _projects.RetainAsync(id);
        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Committed);
        return id;
    }

    private async Task CertifyAsync(Guid id, long cents)
    {
        var (project, today, by) = (await _projects.ProjectAsync(id), await TodayAsync(), await _projects.UserAsync(TestPeople.Services));
        (await _projects.AsAsync(TestPeople.Services, s => s.GetRequiredService<CertifyService>()
            .CertifyAsync(new SubjectRef(Project.Kind, id), project.CouncilId, Section.Investment, new Money(cents), today, by, "", Ct))).Refusal.ShouldBeNull();
    }

    private async Task OrderAsync(Guid id, long cents)
    {
        var (project, by) = (await _projects.ProjectAsync(id), await _projects.UserAsync(TestPeople.TownHall));
        (await _projects.AsAsync(TestPeople.TownHall, s => s.GetRequiredService<OrderPayment>()
            .OrderAsync(new SubjectRef(Project.Kind, id), project.CouncilId, Section.Investment, new Money(cents), by, ct: Ct))).Refusal.ShouldBeNull();
    }

    private Task<DateOnly> TodayAsync() => _projects.ReadServiceAsync<ITenantTimeZone, DateOnly>(z => Task.FromResult(z.Today));

    private Task<Figures> FiguresAsync() => _projects.AsAsync(TestPeople.Resident, async s => (await s.GetRequiredService<IBudgetOverview>().OfSectionAsync(
        await ProjectSite.CouncilAsync(s, "est"), s.GetRequiredService<ITenantTimeZone>().Today.Year, Section.Investment, Ct)).Figures);

    private async Task<TestClient> SignedInAsync(string email)
    {
        var client = fixture.Site.Client();
        await client.SignInAsync(email);
        return client;
    }
}
