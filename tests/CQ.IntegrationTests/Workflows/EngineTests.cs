using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Workflows;

/// <summary>Bursts, faults, locks, timers and versions on a real database.</summary>
public sealed class EngineTests(WorkflowSite site) : IClassFixture<WorkflowSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decision_CarriesTheInstanceToItsEnd()
    {
        var (subject, taskId) = await site.OpenAsync();

        (await site.DecideAsync(TestPeople.Coordination, taskId, "approve")).Succeeded.ShouldBeTrue();

        (await site.InstanceAsync(subject)).Status.ShouldBe(InstanceStatus.Finished);
        (await site.TaskAsync(subject)).Title.ShouldStartWith("Examiner dossier ");
        CaseModule.Ended.ShouldContain(e => e.Subject == subject && e.Result == "approved" && e.TypeKey == "review");
    }

    [Fact]
    public async Task StepThatThrows_UndoesTheBurst_KeepsTheDecision_AndFinishesWhenTriedAgain()
    {
        var (subject, taskId) = await site.OpenAsync();
        CaseModule.Failing[subject.Id] = true;

        var fault = await Should.ThrowAsync<WorkflowFaultException>(() => site.DecideAsync(TestPeople.Coordination, taskId, "approve", "Oui"));

        fault.IsKept.ShouldBeTrue();
        var instance = await site.InstanceAsync(subject);
        instance.Status.ShouldBe(InstanceStatus.Faulted);
        (await site.TaskAsync(subject)).State.ShouldBe(HumanTaskState.Open);
        var kept = await site.ReadAsync(db => db.Set<WorkflowFault>().AsNoTracking().SingleAsync(f => f.InstanceId == instance.Id, Ct));
        (kept.ActivityId, kept.Trigger, kept.Message).ShouldBe(("step", TriggerKind.Decision, "la comptabilité est fermée"));
        (await site.ReadAsync(db => db.Set<WorkflowExecution>().CountAsync(e => e.InstanceId == instance.Id && e.ActivityId == "review", Ct))).ShouldBe(0);

        // Nobody else can decide what has been decided.
        var refused = await site.DecideAsync(TestPeople.Services, taskId, "refuse", "Non");
        refused.Refusal!.Text.ShouldContain("la suite a rencontré une erreur");
        refused.Refusal.Arguments[0].ShouldBe("Coordination");

        await Should.ThrowAsync<WorkflowFaultException>(() => site.RetryAsync(instance.Id));
        (await site.ReadAsync(db => db.Set<WorkflowFault>().CountAsync(f => f.InstanceId == instance.Id && f.ResolvedAt == null, Ct))).ShouldBe(1);
        CaseModule.Failing.TryRemove(subject.Id, out _);
        (await site.RetryAsync(instance.Id)).ShouldBe(1);

        (await site.InstanceAsync(subject)).Status.ShouldBe(InstanceStatus.Finished);
        var task = await site.TaskAsync(subject);
        (task.State, task.Action, task.Comment).ShouldBe((HumanTaskState.Done, "approve", "Oui"));
        task.DecidedById.ShouldBe(await site.AsAsync(TestPeople.Coordination, s => Task.FromResult(s.GetRequiredService<IViewer>().UserId)));
        (await site.RetryAsync(instance.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task FaultInAnothersBurst_IsMarkedByDueWork()
    {
        var (subject, _) = await TimedAsync();
        var execution = await site.ReadAsync(db => db.Set<WorkflowBlocking>().Where(b => b.SubjectId == subject.Id).Select(b => b.Id).SingleAsync(Ct));
        CaseModule.Failing[subject.Id] = true;

        await using (var scope = site.Site.Enter("nord"))
        {
            var burst = scope.Services.GetRequiredService<IBurst>();
            await Should.ThrowAsync<WorkflowFaultException>(
                () => burst.RunAsync(ct => scope.Services.GetRequiredService<IWorkflowManager>().ResumeAsync(execution, null, ct), Ct));
        }

        await WorkflowSite.EventuallyAsync(async () => (await site.InstanceAsync(subject)).Status == InstanceStatus.Faulted);
        CaseModule.Failing.TryRemove(subject.Id, out _);

        // The cause comes again by itself: that is as good as trying again.
        await using (var scope = site.Site.Enter("nord"))
            (await scope.Services.GetRequiredService<IWorkflowManager>().ResumeAsync(execution, null, Ct)).ShouldBeTrue();
        (await site.InstanceAsync(subject)).Status.ShouldBe(InstanceStatus.Waiting);
    }

    [Fact]
    public async Task ResumingTwice_AlsoAtOnce_CarriesOnOnce()
    {
        var (subject, _) = await TimedAsync();
        var execution = await site.ReadAsync(db => db.Set<WorkflowBlocking>().Where(b => b.SubjectId == subject.Id).Select(b => b.Id).SingleAsync(Ct));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            async () =>
            {
                await using var scope = site.Site.Enter("nord");
                return await scope.Services.GetRequiredService<IWorkflowManager>().ResumeAsync(execution, null, Ct);
            },
            Ct)));

        outcomes.Count(o => o).ShouldBe(1);
        CaseModule.Steps[subject.Id].ShouldBe(1);
        (await site.ReadAsync(db => db.Set<WorkflowExecution>().CountAsync(e => e.ExecutionId == execution, Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task TwoCandidates_DecidingAtOnce_OneWins_TheOtherIsToldWho()
    {
        var (subject, taskId) = await site.OpenAsync();

        var outcomes = await Task.WhenAll(new[] { (TestPeople.Coordination, "approve"), (TestPeople.Services, "refuse") }.Select(p => Task.Run(
            () => site.DecideAsync(p.Item1, taskId, p.Item2, "Parce que."), Ct)));

        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        var refusal = outcomes.Single(o => !o.Succeeded).Refusal!;
        refusal.Text.ShouldBe("{0} l’a déjà décidée, le {1}.");
        var winner = outcomes.Single(o => o.Succeeded).Value;
        refusal.Arguments[0].ShouldBe(winner.Action == "approve" ? "Coordination" : "Services");
        (await site.InstanceAsync(subject)).Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task Timer_ResumesByDueWork_WhenItsHourHasCome()
    {
        var (subject, _) = await TimedAsync();
        (await site.InstanceAsync(subject)).Status.ShouldBe(InstanceStatus.Waiting);

        site.Clock.Advance(TimeSpan.FromMinutes(119));
        await site.Site.Services.GetRequiredService<CQ.Hosting.Work.DueWorkRunner>().RunOnceAsync(false, Ct);
        CaseModule.Steps.ContainsKey(subject.Id).ShouldBeFalse();
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await site.Site.Services.GetRequiredService<CQ.Hosting.Work.DueWorkRunner>().RunOnceAsync(false, Ct);

        await WorkflowSite.EventuallyAsync(() => Task.FromResult(CaseModule.Steps.ContainsKey(subject.Id)));
        await WorkflowSite.EventuallyAsync(() => site.ReadAsync(db => db.Set<WorkflowBlocking>().AnyAsync(b => b.SubjectId == subject.Id && b.ActivityId == "back", Ct)));
        await using var scope = site.Site.Enter("nord");
        (await scope.Services.GetRequiredService<IWorkflowManager>().TriggerEventAsync("case.completed", subject, ct: Ct)).ShouldBe(1);
        (await site.InstanceAsync(subject)).Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task ChangedDefinition_IsANewVersion_AndInstancesKeepTheirs()
    {
        await site.PublishAsync("nord", Definitions.Review("pinned", "case.pinned"));
        await site.PublishAsync("nord", Definitions.Review("pinned", "case.pinned"));
        (await NumbersAsync("pinned")).ShouldBe([1]);
        var (old, _) = await site.OpenAsync(eventName: "case.pinned");

        await site.PublishAsync("nord", Definitions.Review("pinned", "case.pinned", title: "Relire {case.title}"));

        (await NumbersAsync("pinned")).ShouldBe([1, 2]);
        var (fresh, freshTask) = await site.OpenAsync(eventName: "case.pinned");
        (await site.TaskAsync(fresh)).Title.ShouldStartWith("Relire");
        (await site.InstanceAsync(old)).VersionId.ShouldNotBe((await site.InstanceAsync(fresh)).VersionId);
        (await site.DecideAsync(TestPeople.Coordination, (await site.TaskAsync(old)).Id, "approve")).Succeeded.ShouldBeTrue();
        (await site.InstanceAsync(old)).Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task Tenants_DoNotSeeEachOthersInstances()
    {
        var shared = Guid.NewGuid();
        var (subject, nord) = await site.OpenAsync("nord", id: shared);
        var (_, sud) = await site.OpenAsync("sud", id: shared);

        sud.ShouldNotBe(nord);
        (await site.AsAsync(TestPeople.Coordination, s => s.GetRequiredService<IHumanTaskStore>().FindAsync(nord, Ct), "sud")).ShouldBeNull();
        (await site.DecideAsync(TestPeople.Coordination, nord, "approve", tenant: "sud")).Succeeded.ShouldBeFalse();
        (await site.DecideAsync(TestPeople.Coordination, sud, "approve", tenant: "sud")).Succeeded.ShouldBeTrue();

        (await site.InstanceAsync(subject, "sud")).Status.ShouldBe(InstanceStatus.Finished);
        (await site.InstanceAsync(subject, "nord")).Status.ShouldBe(InstanceStatus.Waiting);
    }

    [Fact]
    public async Task Type_UnderWayForASubject_DoesNotStartTwice()
    {
        var (subject, _) = await site.OpenAsync();

        await using var scope = site.Site.Enter("nord");
        (await scope.Services.GetRequiredService<IWorkflowManager>().TriggerEventAsync("case.opened", subject, ct: Ct)).ShouldBe(0);

        (await site.ReadAsync(db => db.Set<WorkflowInstance>().CountAsync(i => i.SubjectId == subject.Id, Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task Cancelling_WithdrawsTaskAndTimer()
    {
        var (subject, taskId) = await site.OpenAsync();

        await using (var scope = site.Site.Enter("nord"))
            (await scope.Services.GetRequiredService<IWorkflowManager>().CancelAsync(subject, "retiré par son porteur", Ct)).ShouldBe(1);

        (await site.InstanceAsync(subject)).Status.ShouldBe(InstanceStatus.Cancelled);
        (await site.TaskAsync(subject)).State.ShouldBe(HumanTaskState.Cancelled);
        (await site.DecideAsync(TestPeople.Coordination, taskId, "approve")).Refusal!.Text.ShouldContain("retirée");
    }

    [Fact]
    public async Task SuspendedType_TakesNoDecision_KeepsWhatComes_AndCarriesItOutAfterwards()
    {
        await site.PublishAsync("sud", Definitions.Timed);
        var (subject, _) = await site.OpenAsync("sud", "case.timed");
        var execution = await site.ReadAsync(db => db.Set<WorkflowBlocking>().Where(b => b.SubjectId == subject.Id).Select(b => b.Id).SingleAsync(Ct), "sud");
        await site.SwitchAsync("timed", false, "sud");

        await using (var scope = site.Site.Enter("sud"))
        {
            (await scope.Services.GetRequiredService<IWorkflowManager>().ResumeAsync(execution, null, Ct)).ShouldBeTrue();
            (await scope.Services.GetRequiredService<IWorkflowManager>().StartAsync("timed", new SubjectRef(CaseModule.Kind, Guid.NewGuid()), ct: Ct)).ShouldBeNull();
        }

        CaseModule.Steps.ContainsKey(subject.Id).ShouldBeFalse();
        await site.SwitchAsync("timed", true, "sud");
        await WorkflowSite.EventuallyAsync(() => Task.FromResult(CaseModule.Steps.ContainsKey(subject.Id)));
        await WorkflowSite.EventuallyAsync(async () => (await site.InstanceAsync(subject, "sud")).Status == InstanceStatus.Waiting);
    }

    [Fact]
    public async Task Feature_WithOpenInstances_IsNotSwitchedOff()
    {
        await site.OpenAsync();
        await using var scope = site.Site.Enter("nord");

        var reasons = await scope.Services.GetRequiredService<IFeatureManager>().DisableAsync(["CQ.Workflows"], Ct);

        reasons.ShouldContain(r => r.Contains("Examen", StringComparison.Ordinal));
        scope.Services.GetRequiredService<IFeatureManager>().IsEnabled("CQ.Workflows").ShouldBeTrue();
    }

    [Fact]
    public async Task ThreeOpinions_AreAskedAtOnce_AndJoined()
    {
        await site.PublishAsync("sud", Definitions.Opinions);
        var (subject, _) = await site.OpenAsync("sud", "case.heard");
        var tasks = await site.ReadAsync(
            db => db.Set<HumanTask>().IgnoreQueryFilters([CQ.Data.Model.Filters.Audience]).Where(t => t.SubjectId == subject.Id).Select(t => t.Id).ToListAsync(Ct), "sud");
        tasks.Count.ShouldBe(3);

        // At once: the lock of the instance puts them one after the other, and only the last goes on.
        await Task.WhenAll(tasks.Select(t => Task.Run(() => site.DecideAsync(TestPeople.Services, t, "given", tenant: "sud"), Ct)));

        (await site.InstanceAsync(subject, "sud")).Status.ShouldBe(InstanceStatus.Finished);
        CaseModule.Steps[subject.Id].ShouldBe(1);
    }

    [Fact]
    public async Task Recipe_WithManyFaults_NamesAll_AndChangesNothing()
    {
        await using var scope = site.Site.Enter("nord");
        var handler = scope.Services.GetServices<IRecipeStepHandler>().Single(h => h.Names.Contains("WorkflowType"));
        var errors = new RecipeErrors();
        var broken = Definitions.Review("broken").Replace("case.opened", "case.lost", StringComparison.Ordinal)
            .Replace("subject.council", "subject.moon", StringComparison.Ordinal).Replace("CaseStep", "Teleport", StringComparison.Ordinal)
            .Replace("\"approve\",\"DestinationActivityId\"", "\"agree\",\"DestinationActivityId\"", StringComparison.Ordinal);

        await handler.ValidateAsync(WorkflowSite.Step(broken), errors, Ct);

        errors.Messages.Count.ShouldBe(5);
        errors.Messages.ShouldAllBe(m => m.StartsWith("steps[0].data[0].", StringComparison.Ordinal));
        (await site.ReadAsync(db => db.Set<WorkflowType>().AnyAsync(t => t.Key == "broken", Ct))).ShouldBeFalse();
    }

    private async Task<(SubjectRef Subject, Guid TaskId)> TimedAsync()
    {
        await site.PublishAsync("nord", Definitions.Timed);
        var subject = new SubjectRef(CaseModule.Kind, Guid.NewGuid());
        await using var scope = site.Site.Enter("nord");
        CaseModule.Councils[subject.Id] = await WorkflowSite.CouncilAsync(scope.Services.GetRequiredService<CqDbContext>());
        (await scope.Services.GetRequiredService<IWorkflowManager>().StartAsync("timed", subject, ct: Ct)).ShouldNotBeNull();
        return (subject, Guid.Empty);
    }

    private Task<List<int>> NumbersAsync(string key) => site.ReadAsync(db => db.Set<WorkflowTypeVersion>()
        .Where(v => db.Set<WorkflowType>().Any(t => t.Id == v.WorkflowTypeId && t.Key == key)).OrderBy(v => v.Number).Select(v => v.Number).ToListAsync(Ct));
}
