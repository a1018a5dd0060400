using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Models;
using CQ.Data;
using CQ.Data.Model;
using CQ.Data.Outbox;
using CQ.Hosting.Recipes;
using CQ.IntegrationTests.Sites;
using CQ.IntegrationTests.Voting;
using CQ.Notifications.Models;
using CQ.Projects.Models;
using CQ.Voting.Models;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects;

/// <summary>A small demo, told whole, told twice, and cut off in the middle.</summary>
public sealed class DemoStoryTests(SiteFixture fixture) : IClassFixture<SiteFixture>, IAsyncLifetime
{
    private const string Delivered = "Un abri à vélos";
    private const string Declined = "Une fresque";
    private const string Voted = "Des bancs";

    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private readonly CutReplay.Scissors _scissors = new();
    private TestSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => SiteDay.Of(_now);

    public async ValueTask InitializeAsync()
    {
        _site = await VotingSite.StartAsync(fixture.Database, add: services =>
        {
            services.AddSingleton(_scissors);
            services.AddScoped<IReplay, CutReplay>();
        });
        await RunAsync(new JsonObject { ["name"] = "Users", ["Users"] = Accounts() });
        foreach (var year in new[] { Today.Year - 1, Today.Year })
        {
            await RunAsync(new JsonObject
            {
                ["name"] = "FiscalYear",
                ["Year"] = year,
                ["ActReference"] = "Acte",
                ["ActDate"] = "2024-01-15",
                ["ActSignatory"] = "La mairie",
                ["ForEachCouncil"] = new JsonObject { ["Investment"] = "8264.00", ["Operating"] = "3306.00" },
            });
        }
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Story_CutOffAndRunAgainAndAgain_HappensOnce()
    {
        foreach (var acts in new[] { 3, 9, 17 })
        {
            _scissors.Left = acts;
            await Should.ThrowAsync<CutReplay.CutException>(() => RunAsync(Story()));
        }

        _scissors.Left = int.MaxValue;
        await RunAsync(Story());
        var told = await CountsAsync();
        await RunAsync(Story());

        (await CountsAsync()).ShouldBe(told);
        await StatesAsync();
        await MoneyAsync();
        await SilenceAsync();
    }

    private async Task StatesAsync()
    {
        var projects = await ReadAsync(db => db.Set<Project>().IgnoreQueryFilters([Filters.Audience]).AsNoTracking().ToDictionaryAsync(p => p.Title, Ct));
        projects.Count.ShouldBe(3);
        var delivered = projects[Delivered];
        delivered.State.ShouldBe(ProjectState.Done);
        SiteDay.Of(delivered.SubmittedAt).ShouldBe(Today.AddDays(-150));
        SiteDay.Of(delivered.PublishedAt!.Value).ShouldBe(Today.AddDays(-147));
        SiteDay.Of(delivered.AdoptedAt!.Value).ShouldBe(Today.AddDays(-134));
        SiteDay.Of(delivered.CommittedAt!.Value).ShouldBe(Today.AddDays(-126));
        delivered.DeliveredOn.ShouldBe(Today.AddDays(-76));
        delivered.PaidCost.ShouldBe(new Money(94_250));
        delivered.Evaluation.ShouldBe("Il sert chaque jour.");
        delivered.AgentId.ShouldNotBeNull();
        projects[Declined].State.ShouldBe(ProjectState.Refused);
        projects[Voted].State.ShouldBe(ProjectState.Committee);

        var votes = await ReadAsync(db => db.Set<Vote>().AsNoTracking().ToListAsync(Ct));
        votes.Count.ShouldBe(6);
        var running = votes.Single(v => v.State != VoteState.Closed);
        running.SubjectId.ShouldBe(projects[Voted].Id);
        running.Deadline.ShouldBeGreaterThan(_now);
        (await ReadAsync(db => db.Set<SignOff>().CountAsync(s => s.VoteId == running.Id, Ct))).ShouldBe(1);
        (await ReadAsync(db => db.Set<HumanTask>().IgnoreQueryFilters([Filters.Audience]).CountAsync(t => t.State == HumanTaskState.Open, Ct))).ShouldBe(3);
        (await ReadAsync(db => db.Set<Milestone>().AsNoTracking().SingleAsync(Ct))).ReachedOn.ShouldBe(Today.AddDays(-80));
        (await ReadAsync(db => db.Set<Delay>().AsNoTracking().SingleAsync(Ct))).To.ShouldBe(Today.AddDays(-81));
        (await ReadAsync(db => db.Set<WorkflowFault>().CountAsync(Ct))).ShouldBe(0);
    }

    private async Task MoneyAsync()
    {
        var entries = await ReadAsync(db => db.Set<Entry>().AsNoTracking().Where(e => e.ProjectId != null).OrderBy(e => e.At).ToListAsync(Ct));
        entries.Select(e => (e.Kind, e.Amount.Cents)).ShouldBe(
        [
            (EntryKind.Commitment, 100_000), (EntryKind.PaymentOrder, 60_000), (EntryKind.PaymentOrder, 34_250), (EntryKind.Decommitment, 5_750),
        ]);
        SiteDay.Of(entries[0].At).ShouldBe(Today.AddDays(-126));
        SiteDay.Of(entries[^1].At).ShouldBe(Today.AddDays(-76));

        var accounts = await ReadAsync(db => db.Set<Account>().AsNoTracking().ToListAsync(Ct));
        var moves = await ReadAsync(db => db.Set<Entry>().AsNoTracking().ToListAsync(Ct));
        foreach (var account in accounts)
        {
            account.Balance.Cents.ShouldBe(
                moves.Where(e => e.ToAccountId == account.Id).Sum(e => e.Amount.Cents) - moves.Where(e => e.FromAccountId == account.Id).Sum(e => e.Amount.Cents));
        }
    }

    private async Task SilenceAsync()
    {
        (await ReadAsync(db => db.Set<OutboxMail>().CountAsync(Ct))).ShouldBe(0);
        (await ReadAsync(db => db.Set<Notification>().CountAsync(n => n.ReadAt == null, Ct))).ShouldBe(0);
        (await ReadAsync(db => db.Set<Notification>().CountAsync(Ct))).ShouldBeGreaterThan(0);
    }

    private Task<string> CountsAsync() => ReadAsync(async db => string.Join(
        ", ",
        await db.Set<Project>().IgnoreQueryFilters([Filters.Audience]).CountAsync(Ct),
        await db.Set<ProjectStep>().IgnoreQueryFilters([Filters.Audience]).CountAsync(Ct),
        await db.Set<Opinion>().CountAsync(Ct),
        await db.Set<HumanTask>().IgnoreQueryFilters([Filters.Audience]).CountAsync(Ct),
        await db.Set<SignOff>().CountAsync(Ct),
        await db.Set<Entry>().CountAsync(Ct),
        await db.Set<ServiceCertified>().CountAsync(Ct),
        await db.Set<ContactEntry>().CountAsync(Ct),
        await db.Set<WorkingNote>().IgnoreQueryFilters([Filters.Audience]).CountAsync(Ct),
        await db.Set<Notification>().CountAsync(Ct)));

    private async Task RunAsync(JsonObject body)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var step = new RecipeStep(body["name"]!.GetValue<string>(), body, "steps[0]");
        await scope.ServiceProvider.GetRequiredService<RecipeEngine>().ExecuteAsync(
            step, _site.Tenant("nord").Id, new RecipeRun(Guid.NewGuid(), "essai", IsDemo: true, _now), Ct);
    }

    private async Task<T> ReadAsync<T>(Func<CqDbContext, Task<T>> read)
    {
        await using var scope = _site.Enter("nord");
        return await read(scope.Services.GetRequiredService<CqDbContext>());
    }

    // The accounts of the recipe hold their roles from today on.
    private JsonArray Accounts() => new([.. new[] { ("demo-coordination", "Coordination"), ("demo-services", "Services"), ("demo-mairie", "TownHall") }
        .Select(a => (JsonNode)new JsonObject
        {
            ["Email"] = $"{a.Item1}@test.example",
            ["DisplayName"] = "Démonstration",
            ["RoleNames"] = new JsonArray(a.Item2),
            ["From"] = _now.AddYears(-1).ToString("O"),
        })]);

    private static JsonObject Story() => new()
    {
        ["name"] = "DemoProjects",
        ["People"] = new JsonObject
        {
            ["Coordination"] = "demo-coordination@test.example",
            ["Services"] = "demo-services@test.example",
            ["TownHall"] = "demo-mairie@test.example",
        },
        ["Projects"] = new JsonArray(
            Told(Delivered, "1000.00", "-150d", "Done", JsonNode.Parse("""
                {
                  "Committee": { "For": 2 },
                  "FollowUp": {
                    "Agent": "demo-services@test.example",
                    "Milestones": [{ "Title": "Pose", "Planned": 30, "Reached": 46, "Delay": { "After": 28, "To": 45, "Reason": "Le fournisseur est en retard." } }],
                    "Contacts": [{ "After": 27, "Channel": "Telephone", "Text": "Le retard est expliqué." }],
                    "Payments": [{ "After": 10, "Amount": "600.00", "Note": "Structure" }, { "After": 44, "Amount": "342.50", "Note": "Pose" }],
                    "Delivery": { "After": 50, "Evaluation": "Il sert chaque jour." }
                  }
                }
                """)!),
            Told(Declined, "800.00", "-100d", "Refused", JsonNode.Parse("""{ "At": "Committee", "Committee": { "Against": 2 } }""")!),
            Told(Voted, "900.00", "-20d", "Committee", JsonNode.Parse("""
                { "Committee": { "For": 1 }, "Notes": [{ "By": "comite4@test.example", "For": "Committee", "After": 17, "Text": "À discuter." }] }
                """)!)),
    };

    private static JsonObject Told(string title, string cost, string day, string state, JsonNode more)
    {
        var project = new JsonObject
        {
            ["Council"] = "est",
            ["Bearer"] = TestPeople.Resident,
            ["Title"] = title,
            ["Summary"] = "En une phrase.",
            ["Description"] = "Ce que nous voulons faire.",
            ["Place"] = "Place du Marché",
            ["Purchase"] = "Durable",
            ["Cost"] = cost,
            ["HandedIn"] = day,
            ["State"] = state,
        };
        foreach (var (key, value) in more.AsObject())
            project[key] = value?.DeepClone();
        return project;
    }
}
