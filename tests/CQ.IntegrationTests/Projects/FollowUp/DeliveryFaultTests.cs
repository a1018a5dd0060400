using System.Collections.Concurrent;
using System.Net;
using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Models;
using CQ.IntegrationTests.Sites;
using CQ.IntegrationTests.Voting;
using CQ.Projects.Events;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Workflows.Models;
using CQ.Workflows.Services.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects.FollowUp;

/// <summary>A step after the delivery fails: everything is undone, and whatever is tried again delivers as it was declared, or not at all.</summary>
public sealed class DeliveryFaultTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly ConcurrentDictionary<Guid, bool> Failing = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StepThatFails_UndoesTheDelivery_AndTryingAgainCarriesItOut()
    {
        await using var site = await VotingSite.StartAsync(fixture.Database, add: s => s.AddScoped<IDomainEventHandler<ProjectStateChanged>, FailWhenAsked>());
        var projects = new ProjectSite(site);
        await projects.OpenCreditAsync(826_400);
        var id = await CommittedAsync(projects, "Une volière", 100_000);
        var day = (await TodayAsync(projects)).AddDays(-1);
        await BackdateAsync(projects, id, 3);
        Failing[id] = true;
        using var townHall = site.Client();
        await townHall.SignInAsync(TestPeople.TownHall);

        using var failed = await townHall.SubmitAsync(
            $"/admin/projets/{id}/livraison", new Dictionary<string, string> { ["DeliveredOn"] = day.Field() });
        await projects.WorkUntilAsync(async () => (await InstanceAsync(projects, id)).Status == InstanceStatus.Faulted);
        var undone = await projects.ProjectAsync(id);
        var kept = await projects.AvailableAsync();
        Failing.TryRemove(id, out _);
        (await RetryAsync(projects, id)).ShouldBe(1);

        failed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestClient.ParseAsync(failed)).QuerySelector(".error-summary")!.TextContent.ShouldContain("La livraison n’est pas enregistrée");
        (undone.State, undone.DeliveredOn, undone.PaidCost).ShouldBe((ProjectState.Committed, null, null));
        kept.ShouldBe(new Money(726_400));
        var project = await projects.ProjectAsync(id);
        (project.State, project.DeliveredOn, project.PaidCost).ShouldBe((ProjectState.Done, day, Money.Zero));
        (await projects.AvailableAsync()).ShouldBe(new Money(826_400));
        var release = await projects.ReadAsync(db => db.Set<Entry>().AsNoTracking().SingleAsync(e => e.ProjectId == id && e.Kind == EntryKind.Decommitment, Ct));
        (release.PostedBy, release.Reason).ShouldBe((await projects.UserAsync(TestPeople.TownHall), DeliverProject.ReleaseReason));
        (await InstanceAsync(projects, id)).Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task DeclaredAgain_AfterAFault_IsDeliveredOnce()
    {
        await using var site = await VotingSite.StartAsync(fixture.Database, add: s => s.AddScoped<IDomainEventHandler<ProjectStateChanged>, FailWhenAsked>());
        var projects = new ProjectSite(site, "sud");
        await projects.OpenCreditAsync(826_400);
        var id = await CommittedAsync(projects, "Un pigeonnier", 100_000);
        var (today, by) = (await TodayAsync(projects), await projects.UserAsync(TestPeople.TownHall));
        Failing[id] = true;
        await Should.ThrowAsync<WorkflowFaultException>(() => DeliverAsync(projects, id, today, by));
        await projects.WorkUntilAsync(async () => (await InstanceAsync(projects, id)).Status == InstanceStatus.Faulted);
        Failing.TryRemove(id, out _);

        var again = await DeliverAsync(projects, id, today, by);

        again.Refusal.ShouldBeNull();
        (await RetryAsync(projects, id)).ShouldBe(0);
        (await projects.ProjectAsync(id)).State.ShouldBe(ProjectState.Done);
        (await projects.AvailableAsync()).ShouldBe(new Money(826_400));
    }

    [Fact]
    public async Task CauseThatDoesNotSayWhatWasDelivered_IsRefused()
    {
        await using var site = await VotingSite.StartAsync(fixture.Database);
        var projects = new ProjectSite(site);
        var id = await projects.SubmitAsync("Un hôtel à insectes");

        await using var scope = site.Enter("nord");
        var fault = await Should.ThrowAsync<WorkflowFaultException>(() => scope.Services.GetRequiredService<IDomainEvents>().PublishAsync(
            new WorkflowEventTaken(CQ.Projects.Workflows.ProjectWorkflow.Delivered, new SubjectRef(Project.Kind, id), []), Ct));

        fault.Message.ShouldContain("déclarez-la de nouveau");
    }

    private static async Task<Guid> CommittedAsync(ProjectSite projects, string title, long cents)
    {
        var id = await projects.AdoptedAsync(title, cents);
        await projects.RetainAsync(id);
        if (await projects.StateAsync(id) == ProjectState.TownHall)
        {
            var act = new CQ.Territory.Models.AuthorityAct("2026-5", new DateOnly(2026, 2, 1), "La maire");
            await projects.DecideAsync(id, CQ.Projects.Workflows.ProjectWorkflow.ActTask, "Approve", TestPeople.TownHall, data: CQ.Projects.Workflows.DecisionData.Of(act));
        }

        (await projects.StateAsync(id)).ShouldBe(ProjectState.Committed);
        return id;
    }

    private static Task<int> BackdateAsync(ProjectSite projects, Guid id, int days) => projects.ReadAsync(async db =>
    {
        var project = await db.Set<Project>().SingleAsync(p => p.Id == id, Ct);
        project.CommittedAt = project.CommittedAt!.Value.AddDays(-days);
        return await db.SaveChangesAsync(Ct);
    });

    private static Task<Outcome<Project>> DeliverAsync(ProjectSite projects, Guid id, DateOnly day, Guid by) =>
        projects.AsAsync(TestPeople.TownHall, s => s.GetRequiredService<DeliverProject>().DeliverAsync(id, day, by, Ct));

    private static async Task<int> RetryAsync(ProjectSite projects, Guid id)
    {
        var instance = (await InstanceAsync(projects, id)).Id;
        return await projects.AsAsync(TestPeople.Admin, s => s.GetRequiredService<RetryInstance>().ExecuteAsync(instance, false, Ct));
    }

    private static Task<WorkflowInstance> InstanceAsync(ProjectSite projects, Guid id) =>
        projects.ReadAsync(db => db.Set<WorkflowInstance>().AsNoTracking().SingleAsync(i => i.SubjectId == id, Ct));

    private static Task<DateOnly> TodayAsync(ProjectSite projects) => projects.ReadServiceAsync<ITenantTimeZone, DateOnly>(z => Task.FromResult(z.Today));

    private sealed class FailWhenAsked : IDomainEventHandler<ProjectStateChanged>
    {
        public Task HandleAsync(ProjectStateChanged domainEvent, CancellationToken ct) =>
            domainEvent.To == ProjectState.Done && Failing.ContainsKey(domainEvent.ProjectId)
                ? throw new InvalidOperationException("la comptabilité est fermée")
                : Task.CompletedTask;
    }
}
