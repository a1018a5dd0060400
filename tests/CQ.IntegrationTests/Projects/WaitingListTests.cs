using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Models;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects;

/// <summary>Adopted and waiting for credit: strictly first adopted, first served, per envelope (DESIGN §6).</summary>
public sealed class WaitingListTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TenThatWait_AfterACredit_AreServedInOrderOfAdoption_AndNoneOvertakes()
    {
        await using var other = await Voting.VotingSite.StartAsync(fixture.Database);
        var projects = new ProjectSite(fixture.Site);
        await projects.OpenCreditAsync(360_000);
        await MoveAsync(projects, (services, council) => services.GetRequiredService<CommitForProject>().CommitAsync(
            null, council, Section.Investment, new Money(360_000), new AuthorityAct("2026-1", new DateOnly(2026, 1, 5), "La mairie"), null, ct: Ct));
        var waiting = new List<Guid>();
        // Costs in no order: the third is the dearest, and smaller ones stand behind it.
        long[] costs = [30_000, 20_000, 140_000, 10_000, 50_000, 10_000, 40_000, 20_000, 10_000, 30_000];
        foreach (var (cost, i) in costs.Select((c, i) => (c, i)))
            waiting.Add(await projects.AdoptedAsync($"Projet {i + 1}", cost));

        // Adopted in this order, retained in another.
        foreach (var id in waiting.AsEnumerable().Reverse())
            await projects.RetainAsync(id);
        foreach (var id in waiting)
            (await projects.StateAsync(id)).ShouldBe(ProjectState.Waiting);

        // 600,00 €: the first two pass, the third needs 1 400,00 € and holds up the rest.
        await ReleaseAsync(projects, 60_000);
        var both = new[] { projects, new ProjectSite(other) };
        await projects.WorkUntilAsync(async () => (await CommittedAsync(projects)).Count == 2);
        await Task.WhenAll(both.Select(p => p.WorkUntilAsync(async () => !await DueAsync(projects))));
        (await CommittedAsync(projects)).ShouldBe(waiting.Take(2));
        (await projects.AvailableAsync()).ShouldBe(new Money(10_000));

        // Enough for all, worked off by two nodes at once.
        await ReleaseAsync(projects, 300_000);
        await Task.WhenAll(both.Select(p => p.WorkUntilAsync(async () => (await CommittedAsync(projects)).Count == 10)));

        (await CommittedAsync(projects)).ShouldBe(waiting);
        (await projects.AvailableAsync()).ShouldBe(Money.Zero);
    }

    /// <summary>In the order of the ledger's own numbers.</summary>
    private static Task<List<Guid>> CommittedAsync(ProjectSite projects) => projects.ReadAsync(db => db.Set<Entry>().AsNoTracking()
        .Where(e => e.Kind == EntryKind.Commitment && e.ProjectId != null).OrderBy(e => e.Number).Select(e => e.ProjectId!.Value).ToListAsync(Ct));

    private static Task<bool> DueAsync(ProjectSite projects) => projects.ReadAsync(async db =>
        await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from cq_host_due_work where done_at is null and kind like 'projects.credit%'").SingleAsync(Ct) > 0);

    private static Task<bool> ReleaseAsync(ProjectSite projects, long cents) => MoveAsync(projects, (services, council) =>
        services.GetRequiredService<Decommit>().ReleaseAsync(null, council, Section.Investment, new Money(cents), "Moins cher que prévu", null, ct: Ct));

    private static Task<bool> MoveAsync(ProjectSite projects, Func<IServiceProvider, Guid, Task<Outcome<PostedEntry>>> move) =>
        projects.ReadServiceAsync<IServiceProvider, bool>(async services =>
        {
            (await move(services, await ProjectSite.CouncilAsync(services, "est"))).Refusal.ShouldBeNull();
            return true;
        });
}
