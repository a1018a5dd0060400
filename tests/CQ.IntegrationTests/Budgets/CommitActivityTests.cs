using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Services;
using CQ.Budgets.Workflows;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Budgets;

/// <summary>The commitment as a step of a workflow: in <c>nord</c> the charter has a standing act, in <c>sud</c> it has none.</summary>
public sealed class CommitActivityTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly JsonObject UnderTheStandingAct = new() { ["Amount"] = "project.cost", ["Section"] = "project.section" };

    private static readonly JsonObject ByAnAct = new()
    {
        ["Amount"] = "project.cost", ["Section"] = "project.section", ["ActReference"] = "project.act", ["ActDate"] = "project.actDate", ["ActSignatory"] = "project.act",
    };

    [Fact]
    public async Task WithAStandingAct_CommitsInNobodysName_UntilThereIsNotEnough()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        await ledger.OpenAsync(150_000);

        (await RunAsync("nord", UnderTheStandingAct, 149_999, ledger.Est)).ShouldBe(CommitActivity.Committed);
        (await RunAsync("nord", UnderTheStandingAct, 2, ledger.Est)).ShouldBe(CommitActivity.Insufficient);

        (await ledger.FiguresAsync()).Available.ShouldBe(new Money(1));
        var entries = await ledger.DoAsync<IBudgetOverview, IReadOnlyList<CQ.Budgets.Models.EntryInfo>>(o => o.EntriesAsync(new CQ.Budgets.Models.EntryFilter(CouncilId: ledger.Est), 1));
        (entries[0].ActReference, entries[0].PostedBy).ShouldBe(("Acte 1", null));
    }

    [Fact]
    public async Task WithoutAStandingAct_CommitsByTheActThatWasTypedAlone()
    {
        var ledger = await Ledger.StartAsync(fixture.Site, "sud");
        await ledger.OpenAsync(150_000);

        (await RunAsync("sud", UnderTheStandingAct, 100, ledger.Est)).ShouldBe(CommitActivity.NoAct);
        (await ledger.FiguresAsync()).Committed.ShouldBe(Money.Zero);
        (await RunAsync("sud", ByAnAct, 100, ledger.Est)).ShouldBe(CommitActivity.Committed);
        (await ledger.FiguresAsync()).Committed.ShouldBe(new Money(100));
    }

    private async Task<string> RunAsync(string tenant, JsonObject properties, long cents, Guid council)
    {
        await using var scope = fixture.Site.Enter(tenant);
        var services = scope.Services;
        var activity = new CommitActivity(
            services.GetRequiredService<CommitForProject>(), services.GetRequiredService<ICharters>(), new Values(cents), new Scopes(council),
            services.GetRequiredService<ITenantTimeZone>(), services.GetRequiredService<IViewer>());
        var result = await activity.ExecuteAsync(
            new ActivityContext
            {
                InstanceId = Guid.NewGuid(), ExecutionId = Guid.NewGuid(), ActivityId = "commit", Subject = Ledger.Project(77), Properties = properties, Input = [], State = [],
            },
            TestContext.Current.CancellationToken);
        return result.Outcomes.Single();
    }

    private sealed class Values(long cents) : IWorkflowValues
    {
        public Task<WorkflowValue> GetAsync(string name, SubjectRef subject, CancellationToken ct = default) => Task.FromResult(name switch
        {
            "project.cost" => WorkflowValue.Of(new Money(cents)),
            "project.section" => WorkflowValue.Of("Investment"),
            "project.actDate" => WorkflowValue.Of(new DateOnly(2026, 1, 5)),
            _ => WorkflowValue.Of("2026-12"),
        });

        public Task<BilingualText> FillAsync(BilingualText text, SubjectRef subject, CancellationToken ct = default) => Task.FromResult(text);
    }

    private sealed class Scopes(Guid council) : IWorkflowScopes
    {
        public Task<GrantScope> ResolveAsync(string expression, SubjectRef subject, CancellationToken ct = default) => Task.FromResult(GrantScope.Council(council));
    }
}
