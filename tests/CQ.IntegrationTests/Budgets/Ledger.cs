using System.Collections.Concurrent;
using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CQ.IntegrationTests.Budgets;

/// <summary>A tenant of the test site whose money one can move: each verb in a scope of its own, as a request would.</summary>
internal sealed class Ledger(TestSite site, string tenant = "nord")
{
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Emptied = new();

    public static AuthorityAct Act { get; } = new("2026-12", new DateOnly(2026, 1, 5), "La mairie");

    public int Year { get; private set; }

    public Guid Est { get; private set; }

    public Guid Ouest { get; private set; }

    public Guid TownHall { get; private set; }

    public Guid Coordination { get; private set; }

    public Guid Treasurer { get; private set; }

    public Guid Services { get; private set; }

    public static SubjectRef Project(int n) => new("TestProject", new Guid(n, 0, 0, new byte[8]));

    /// <summary>Switches the feature on and opens the current year. The first one on a database finds the books empty, whatever the recipe wrote.</summary>
    public static async Task<Ledger> StartAsync(TestSite site, string tenant = "nord")
    {
        await Emptied.GetOrAdd(site.Database, database => new Lazy<Task>(() => TestCluster.ExecuteAsync(
            new NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = database }.ConnectionString,
            "truncate cq_budgets_entry, cq_budgets_account, cq_budgets_journal, cq_budgets_service_certified, cq_budgets_entry_proposal, cq_budgets_fiscal_year"))).Value;
        var ledger = new Ledger(site, tenant);
        await using (var scope = site.Enter(tenant))
            await scope.Services.GetRequiredService<IFeatureManager>().EnableAsync(["CQ.Budgets"]);
        while (!site.Tenant(tenant).Features.Contains("CQ.Budgets"))
            await Task.Delay(50);
        await ledger.ReadAsync();
        return ledger;
    }

    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> verb)
        where TService : notnull
    {
        await using var scope = site.Enter(tenant);
        return await verb(scope.Services.GetRequiredService<TService>());
    }

    public Task<Outcome<PostedEntry>> OpenAsync(long cents, Guid? council = null, Section section = Section.Investment, int? year = null) =>
        DoAsync<OpenCredits, Outcome<PostedEntry>>(s => s.OpenAsync(year ?? Year, council ?? Est, section, new Money(cents), Act, Coordination));

    public Task<Outcome<PostedEntry>> CommitAsync(long cents, SubjectRef? project, Guid? council = null, Section section = Section.Investment, Guid? by = null) =>
        DoAsync<CommitForProject, Outcome<PostedEntry>>(s => s.CommitAsync(project, council ?? Est, section, new Money(cents), Act, by ?? TownHall));

    public Task<Outcome<PostedEntry>> ReleaseAsync(long cents, SubjectRef? project, Guid? council = null, Section section = Section.Investment, Guid? by = null) =>
        DoAsync<Decommit, Outcome<PostedEntry>>(s => s.ReleaseAsync(project, council ?? Est, section, new Money(cents), "Moins cher que prévu", by ?? TownHall));

    public Task<Outcome<ServiceCertified>> CertifyAsync(long cents, SubjectRef? project, Guid? council = null, Section section = Section.Investment) =>
        DoAsync<CertifyService, Outcome<ServiceCertified>>(s =>
            s.CertifyAsync(project, council ?? Est, section, new Money(cents), SiteDay.Today.AddDays(-1), Services));

    public Task<Outcome<PostedEntry>> OrderAsync(long cents, SubjectRef? project, Guid? council = null, Section section = Section.Investment, Guid? by = null) =>
        DoAsync<OrderPayment, Outcome<PostedEntry>>(s => s.OrderAsync(project, council ?? Est, section, new Money(cents), by ?? TownHall));

    public Task<Outcome<PostedEntry>> CorrectAsync(Guid entry, Guid by) =>
        DoAsync<CorrectEntry, Outcome<PostedEntry>>(s => s.CorrectAsync(entry, "Erreur de saisie", by));

    public async Task<Figures> FiguresAsync(Guid? council = null, Section section = Section.Investment) =>
        (await DoAsync<IBudgetOverview, SectionBudget>(o => o.OfSectionAsync(council ?? Est, Year, section))).Figures;

    /// <summary>Every account whose balance is not the sum of its entries.</summary>
    public Task<List<string>> UnbalancedAsync() => DoAsync<CqDbContext, List<string>>(async db =>
    {
        var accounts = await db.Set<Account>().AsNoTracking().ToListAsync();
        var entries = await db.Set<Entry>().AsNoTracking().ToListAsync();
        Money Sum(IEnumerable<Entry> of) => of.Aggregate(Money.Zero, (sum, e) => sum + e.Amount);
        return
        [
            .. accounts.Where(a => a.Balance != Sum(entries.Where(e => e.ToAccountId == a.Id)) - Sum(entries.Where(e => e.FromAccountId == a.Id)))
                .Select(a => $"{a.Section} {a.Kind} {a.Balance}"),
        ];
    });

    private async Task ReadAsync()
    {
        await using var scope = site.Enter(tenant);
        var territory = scope.Services.GetRequiredService<ITerritoryDirectory>();
        var people = scope.Services.GetRequiredService<IPeople>();
        var today = scope.Services.GetRequiredService<ITenantTimeZone>().Today;
        Year = today.Year;
        var councils = await territory.CouncilsAsync(today);
        (Est, Ouest) = (councils[0].Id, councils[^1].Id);
        TownHall = (await people.FindByEmailAsync(TestPeople.TownHall))!.Value;
        Coordination = (await people.FindByEmailAsync(TestPeople.Coordination))!.Value;
        Treasurer = (await people.FindByEmailAsync(TestPeople.Treasurer))!.Value;
        Services = (await people.FindByEmailAsync(TestPeople.Services))!.Value;
        (await scope.Services.GetRequiredService<OpenFiscalYear>().OpenAsync(Year)).Succeeded.ShouldBeTrue();
    }
}
