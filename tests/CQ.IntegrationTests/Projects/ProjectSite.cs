using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Data;
using CQ.Data.Model;
using CQ.Data.Viewing;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.Workflows;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Voting.Models;
using CQ.Voting.Services;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects;

/// <summary>
/// Leads projects of a tenant through their procedure by the modules' own services, each act in a scope of its own and as a named person, as requests would.
/// </summary>
internal sealed class ProjectSite(TestSite site, string tenant = "nord")
{
    /// <summary>Three filled seats of Est's team: two voices are the quorum.</summary>
    public static readonly string[] TeamOfEst = [TestPeople.Treasurer, TestPeople.Team, "comite1@test.example"];

    public static readonly string[] Committee = ["comite1@test.example", "comite2@test.example", "comite3@test.example", "comite4@test.example"];

    public TestSite Site => site;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Opens the year if need be, and gives a council credit.</summary>
    public async Task OpenCreditAsync(long cents, string quartier = "est", Section section = Section.Investment)
    {
        await using (var first = site.Enter(tenant))
        {
            var year = first.Services.GetRequiredService<ITenantTimeZone>().Today.Year;
            await first.Services.GetRequiredService<OpenFiscalYear>().OpenAsync(year, new DateOnly(year, 1, 1), Ct);
        }

        await using var scope = site.Enter(tenant);
        var council = await CouncilAsync(scope.Services, quartier);
        var open = await scope.Services.GetRequiredService<OpenCredits>().OpenAsync(
            scope.Services.GetRequiredService<ITenantTimeZone>().Today.Year, council, section, new Money(cents), new AuthorityAct("Acte d’essai", new DateOnly(2024, 1, 15), "La mairie"), null, ct: Ct);
        open.Refusal.ShouldBeNull();
    }

    /// <summary>Does something in a scope in which this person is looking.</summary>
    public async Task<T> AsAsync<T>(string email, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = site.Enter(tenant);
        var services = scope.Services;
        var userId = (await services.GetRequiredService<IPeople>().FindByEmailAsync(email, Ct))!.Value;
        var day = services.GetRequiredService<ITenantTimeZone>().Today;
        var resolver = services.GetRequiredService<IGrantResolver>();
        var circles = new HashSet<Guid>();
        foreach (var source in services.GetRequiredService<IEnabled<IViewerCircleSource>>())
            circles.UnionWith(await source.GetCirclesAsync(userId, day, Ct));
        services.GetRequiredService<CurrentViewer>().Become(
            userId, email, circles, await resolver.GrantsOfAsync(userId, day, Ct), await resolver.PermissionsByRoleAsync(Ct));
        return await act(services);
    }

    public async Task<T> ReadAsync<T>(Func<CqDbContext, Task<T>> read)
    {
        await using var scope = site.Enter(tenant);
        return await read(scope.Services.GetRequiredService<CqDbContext>());
    }

    public Task<Guid> UserAsync(string email) => ReadServiceAsync<IPeople, Guid>(async p => (await p.FindByEmailAsync(email, Ct))!.Value);

    public async Task<T> ReadServiceAsync<TService, T>(Func<TService, Task<T>> read)
        where TService : notnull
    {
        await using var scope = site.Enter(tenant);
        return await read(scope.Services.GetRequiredService<TService>());
    }

    /// <summary>A complete draft, as the form leaves it.</summary>
    public Task<Guid> DraftAsync(string title, string cost = "1 000,00", string quartier = "est", string bearer = TestPeople.Resident) => AsAsync(bearer, async services =>
    {
        var db = services.GetRequiredService<CqDbContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var draft = new ProjectDraft
        {
            OwnerId = services.GetRequiredService<IViewer>().RequireUserId(),
            Title = title,
            Summary = "En une phrase.",
            Description = "Ce que nous voulons faire, et pourquoi.",
            CouncilId = await CouncilAsync(services, quartier),
            Place = "Place du Marché",
            Purchase = Purchase.Durable,
            CostText = cost,
            Pledged = true,
            StartedAt = now,
            SavedAt = now,
        };
        db.Add(draft);
        await db.SaveChangesAsync(Ct);
        return draft.Id;
    });

    public async Task<Guid> SubmitAsync(string title, string cost = "1 000,00", string quartier = "est", string bearer = TestPeople.Resident)
    {
        var draft = await DraftAsync(title, cost, quartier, bearer);
        return await AsAsync(bearer, async services =>
        {
            var handedIn = await services.GetRequiredService<SubmitProject>().SubmitAsync(draft, services.GetRequiredService<IViewer>().RequireUserId(), Ct);
            handedIn.Refusal.ShouldBeNull();
            return handedIn.Value.Id;
        });
    }

    public Task<Project> ProjectAsync(Guid id) =>
        ReadAsync(db => db.Set<Project>().IgnoreQueryFilters([Filters.Audience]).AsNoTracking().SingleAsync(p => p.Id == id, Ct));

    public async Task<ProjectState> StateAsync(Guid id) => (await ProjectAsync(id)).State;

    /// <summary>The open task of a kind about a project; null when there is none.</summary>
    public Task<HumanTask?> TaskAsync(Guid subjectId, string kind) => ReadAsync(db => db.Set<HumanTask>().IgnoreQueryFilters([Filters.Audience]).AsNoTracking()
        .FirstOrDefaultAsync(t => t.SubjectId == subjectId && t.Kind == kind && t.State == HumanTaskState.Open, Ct));

    public async Task<Outcome<HumanTaskInfo>> TryDecideAsync(Guid subjectId, string kind, string action, string email, string? comment = null, JsonObject? data = null)
    {
        var task = await TaskAsync(subjectId, kind);
        task.ShouldNotBeNull($"there is no open task {kind}");
        return await AsAsync(email, s => s.GetRequiredService<IHumanTaskStore>().CompleteAsync(new TaskDecision(task.Id, action, comment, data), Ct));
    }

    public async Task DecideAsync(Guid subjectId, string kind, string action, string email, string? comment = null, JsonObject? data = null) =>
        (await TryDecideAsync(subjectId, kind, action, email, comment, data)).Refusal.ShouldBeNull();

    public Task DeclareEligibleAsync(Guid id) => DecideAsync(id, ProjectWorkflow.EligibilityTask, "Eligible", TestPeople.Coordination);

    /// <summary>Three favourable opinions; the financial one sets the cost and the section.</summary>
    public async Task StudyAsync(Guid id, long? cents = null, Section section = Section.Investment)
    {
        var cost = new Money(cents ?? (await ProjectAsync(id)).Cost.Cents);
        await DecideAsync(id, ProjectWorkflow.LegalOpinionTask, "Favourable", TestPeople.Services);
        await DecideAsync(id, ProjectWorkflow.TechnicalOpinionTask, "Favourable", TestPeople.Services, data: DecisionData.OfMonths(6));
        await DecideAsync(id, ProjectWorkflow.FinancialOpinionTask, "Favourable", TestPeople.Services, data: DecisionData.Of(cost, section));
    }

    public Task<Vote> VoteAsync(Guid subjectId) => ReadAsync(db => db.Set<Vote>().IgnoreQueryFilters([Filters.Audience]).AsNoTracking()
        .SingleAsync(v => v.SubjectId == subjectId && v.State != VoteState.Closed, Ct));

    public async Task CastAsync(Guid subjectId, Choice choice, params string[] electors)
    {
        var vote = await VoteAsync(subjectId);
        foreach (var email in electors)
        {
            var user = await UserAsync(email);
            (await ReadServiceAsync<CastVote, Outcome<SignOff>>(s => s.CastAsync(vote.Id, user, choice, Ct))).Refusal.ShouldBeNull();
        }
    }

    public async Task<Outcome<VoteResult>> TryCloseAsync(Guid subjectId)
    {
        var vote = await VoteAsync(subjectId);
        return await AsAsync(TestPeople.Coordination, s => s.GetRequiredService<CloseVote>().CloseAsync(vote.Id, Ct));
    }

    public async Task CloseAsync(Guid subjectId) => (await TryCloseAsync(subjectId)).Refusal.ShouldBeNull();

    /// <summary>The team of Est adopts it.</summary>
    public async Task AdoptAsync(Guid id)
    {
        await CastAsync(id, Choice.For, TestPeople.Treasurer, TestPeople.Team);
        await CloseAsync(id);
    }

    /// <summary>The committee retains it.</summary>
    public async Task RetainAsync(Guid id)
    {
        await CastAsync(id, Choice.For, "comite2@test.example", "comite3@test.example");
        await CloseAsync(id);
    }

    /// <summary>Handed in, eligible, studied and adopted.</summary>
    public async Task<Guid> AdoptedAsync(string title, long cents)
    {
        var id = await SubmitAsync(title, new Money(cents).ToInvariantString());
        await DeclareEligibleAsync(id);
        await StudyAsync(id);
        await AdoptAsync(id);
        return id;
    }

    /// <summary>Does the work that is due until <paramref name="reached"/> holds.</summary>
    public async Task WorkUntilAsync(Func<Task<bool>> reached)
    {
        for (var i = 0; i < 600 && !await reached(); i++)
        {
            await site.Services.GetRequiredService<Hosting.Work.DueWorkRunner>().RunOnceAsync(owner: false, Ct);
            await Task.Delay(50, Ct);
        }

        (await reached()).ShouldBeTrue("the work that was due did not lead there");
    }

    public async Task<Money> AvailableAsync(string quartier = "est", Section section = Section.Investment)
    {
        await using var scope = site.Enter(tenant);
        var council = await CouncilAsync(scope.Services, quartier);
        var year = scope.Services.GetRequiredService<ITenantTimeZone>().Today.Year;
        return (await scope.Services.GetRequiredService<IBudgetOverview>().OfSectionAsync(council, year, section, Ct)).Figures.Available;
    }

    public static async Task<Guid> CouncilAsync(IServiceProvider services, string quartier) =>
        (await services.GetRequiredService<ITerritoryDirectory>().CouncilAsync(quartier, services.GetRequiredService<ITenantTimeZone>().Today, Ct))!.Id;
}
