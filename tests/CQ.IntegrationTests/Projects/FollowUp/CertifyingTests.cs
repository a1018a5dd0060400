using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Models;
using CQ.Projects.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects.FollowUp;

/// <summary>The service done is certified at the same moment as the project is delivered, or certified by someone else: one comes first, the other is told.</summary>
public sealed class CertifyingTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private readonly ProjectSite _projects = new(fixture.Site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CertifiedFirst_TheDeliveryWaits_AndIsRefused()
    {
        await _projects.OpenCreditAsync(826_400);
        var id = await CommittedAsync("Un préau");

        var (certified, delivered) = await MeetAsync(s => CertifyAsync(s, id, 40_000), s => DeliverAsync(s, id));

        certified.Refusal.ShouldBeNull();
        delivered.Refusal.ShouldNotBeNull().Text.ShouldContain("certifiés et pas encore mandatés");
        (await _projects.StateAsync(id)).ShouldBe(ProjectState.Committed);
        (await MoneyAsync(id)).MayOrder.ShouldBe(new Money(40_000));
    }

    [Fact]
    public async Task DeliveredFirst_TheCertificateWaits_AndIsRefused()
    {
        await _projects.OpenCreditAsync(826_400, section: Section.Operating);
        var id = await CommittedAsync("Une ombrière", Section.Operating);

        var (delivered, certified) = await MeetAsync(s => DeliverAsync(s, id), s => CertifyAsync(s, id, 40_000));

        delivered.Refusal.ShouldBeNull();
        certified.Refusal.ShouldNotBeNull().Field.ShouldBe(nameof(ServiceCertified.Amount));
        (await MoneyAsync(id)).ShouldBe(new ProjectMoney(Money.Zero, Money.Zero, Money.Zero, null));
    }

    [Fact]
    public async Task CertifiedByTwoAtOnce_NotMoreThanIsCommitted()
    {
        var sud = new ProjectSite(fixture.Site, "sud");
        await sud.OpenCreditAsync(826_400);
        var id = await CommittedAsync("Un auvent", on: sud);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sud.AsAsync(TestPeople.Services, s => CertifyAsync(s, id, 60_000))));

        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        outcomes.Where(o => !o.Succeeded).ShouldAllBe(o => o.Refusal!.Arguments.Contains(new Money(40_000)));
    }

    /// <summary>The second begins while the first has done its part and not ended; it ends once the second waits for it, or has not waited at all.</summary>
    private async Task<(T1 First, T2 Second)> MeetAsync<T1, T2>(Func<IServiceProvider, Task<T1>> first, Func<IServiceProvider, Task<T2>> second)
    {
        Task<T2>? late = null;
        var early = await _projects.AsAsync(TestPeople.TownHall, s => s.GetRequiredService<IBurst>().RunAsync(
            async _ =>
            {
                var done = await first(s);
                late = Task.Run(() => _projects.AsAsync(TestPeople.Services, second), Ct);
                while (!late.IsCompleted && !await SomebodyWaitsAsync())
                    await Task.Delay(20, Ct);
                return done;
            },
            Ct));
        return (early, await late!);
    }

    private Task<bool> SomebodyWaitsAsync() => _projects.ReadAsync(db => db.Database
        .SqlQuery<bool>($"select exists(select from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())) as \"Value\"")
        .SingleAsync(Ct));

    private async Task<Guid> CommittedAsync(string title, Section section = Section.Investment, ProjectSite? on = null)
    {
        var projects = on ?? _projects;
        var id = await projects.SubmitAsync(title, "1 000,00");
        await projects.DeclareEligibleAsync(id);
        await projects.StudyAsync(id, 100_000, section);
        await projects.AdoptAsync(id);
        await projects.RetainAsync(id);
        if (await projects.StateAsync(id) == ProjectState.TownHall)
        {
            var act = new CQ.Territory.Models.AuthorityAct("2026-5", new DateOnly(2026, 2, 1), "La maire");
            await projects.DecideAsync(id, CQ.Projects.Workflows.ProjectWorkflow.ActTask, "Approve", TestPeople.TownHall, data: CQ.Projects.Workflows.DecisionData.Of(act));
        }

        return id;
    }

    private static async Task<Outcome<ServiceCertified>> CertifyAsync(IServiceProvider services, Guid id, long cents)
    {
        var project = await ProjectAsync(services, id);
        return await services.GetRequiredService<CertifyService>().CertifyAsync(
            project.Subject, project.CouncilId, project.Section!.Value, new Money(cents), services.GetRequiredService<ITenantTimeZone>().Today, Guid.NewGuid(), "", Ct);
    }

    private static Task<Outcome<Project>> DeliverAsync(IServiceProvider services, Guid id) =>
        services.GetRequiredService<DeliverProject>().DeliverAsync(id, services.GetRequiredService<ITenantTimeZone>().Today, Guid.NewGuid(), Ct);

    private static Task<Project> ProjectAsync(IServiceProvider services, Guid id) =>
        services.GetRequiredService<CqDbContext>().Set<Project>().AsNoTracking().SingleAsync(p => p.Id == id, Ct);

    private Task<ProjectMoney> MoneyAsync(Guid id) => _projects.AsAsync(TestPeople.Services, async s =>
    {
        var project = await ProjectAsync(s, id);
        return await s.GetRequiredService<ProjectMoneyQuery>().OfAsync(project.Subject, project.CouncilId, project.Section!.Value, Ct);
    });
}
