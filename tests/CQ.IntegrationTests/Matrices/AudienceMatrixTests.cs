using System.Collections.Concurrent;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using CQ.IntegrationTests.Matrices.Audiences;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Matrices;

/// <summary>
/// Viewer × level × state × surface over projects, working notes, tasks, votes and notifications, generated: what each place shows is what the oracle says,
/// in both tenants, no less and no more.
/// </summary>
public sealed class AudienceMatrixTests(AudienceWorld world, ITestOutputHelper output) : IClassFixture<AudienceWorld>
{
    public static TheoryData<string> Surfaces => [.. AudienceSurfaces.All.Select(s => s.Name)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EverySurface_ShowsWhatTheOracleSays()
    {
        var faults = new List<string>();
        var lines = new List<string>();
        var (probes, shown) = (0, 0);
        foreach (var surface in AudienceSurfaces.All)
        {
            var found = new ConcurrentBag<(int Probes, int Shown, IReadOnlyList<string> Faults)>();
            await Parallel.ForEachAsync(AudienceViewer.All, Ct, async (viewer, _) => found.Add(await surface.ProbeAsync(await world.SessionAsync(viewer), world.Items)));
            found.Sum(f => f.Shown).ShouldBeGreaterThan(0, $"{surface.Name} shows nothing to anybody");
            (probes, shown) = (probes + found.Sum(f => f.Probes), shown + found.Sum(f => f.Shown));
            faults.AddRange(found.SelectMany(f => f.Faults));
            lines.Add($"{surface.Name} {found.Sum(f => f.Probes)}");
        }

        output.WriteLine($"{probes} probes, {shown} shown; {AudienceViewer.All.Count} viewers, {world.Items.Count} items; {string.Join(", ", lines)}");
        faults.ShouldBeEmpty($"{faults.Count} faults");
    }

    [Theory]
    [MemberData(nameof(Surfaces))]
    public async Task PlantedLeak_IsCaughtOnItsSurface(string name)
    {
        var surface = AudienceSurfaces.All.Single(s => s.Name == name);
        var (viewer, item) = (
            from v in AudienceViewer.All
            where v is { Tenant: "nord", IsSignedIn: true }
            from i in world.Items
            where i.Tenant == v.Tenant && surface.Holds(i) && surface.Expected(v, i) == Verdict.Hidden && surface.Plant.Fits(v, i)
            select (v, i)).First();
        var session = await world.SessionAsync(viewer);

        await using (await surface.Plant.PlantAsync(world, viewer, item))
        {
            world.Site.ForgetPages();
            (await surface.ProbeAsync(session, [item])).Faults.ShouldContain(f => f.Contains("is shown", StringComparison.Ordinal) && f.Contains(item.ToString(), StringComparison.Ordinal));
        }

        world.Site.ForgetPages();
        (await surface.ProbeAsync(session, [item])).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task CellsThatCannotBe_AreRefusedByTheRuleThatExcludesThem()
    {
        var excluded = new List<string>();
        foreach (var level in AudienceOracle.Levels.Where(l => l != AudienceOracle.Public))
        {
            var project = world.Items.First(i => i is { Kind: ItemKind.Project, Tenant: "nord" });
            (await world.RefusalOfAsync("update cq_projects_project set audience_id = $1 where id = $2", world.Circle("nord", level), project.Id))
                .ShouldBe("ck_cq_projects_project_public");
            excluded.Add($"project × {level}: ck_cq_projects_project_public");
        }

        var note = world.Items.First(i => i is { Kind: ItemKind.Note, Tenant: "nord" });
        (await world.RefusalOfAsync("update cq_projects_working_note set audience_id = $1 where id = $2", Audience.Public.Id, note.Id))
            .ShouldBe("ck_cq_projects_working_note_never_public");
        excluded.Add("note × public: ck_cq_projects_working_note_never_public");

        var task = world.Items.First(i => i is { Kind: ItemKind.Task, Tenant: "nord" });
        (await world.RefusalOfAsync("update cq_workflows_task set audience_id = $1 where id = $2", Audience.Public.Id, task.Id)).ShouldBe("ck_cq_workflows_task_audience");
        (await CreateTaskAsync(Audience.Public.Id, TaskCandidate.InRole(RoleNames.Coordination, GrantScope.Tenant))).ShouldBe(HumanTaskRules.NeverPublic);
        excluded.Add($"task × public: ck_cq_workflows_task_audience, {HumanTaskRules.NeverPublic}");
        (await CreateTaskAsync(world.Circle("nord", "est"), TaskCandidate.InRole(RoleNames.Authenticated, GrantScope.Tenant))).ShouldBe(HumanTaskRules.NeedsCandidate);
        excluded.Add($"task for everybody: {HumanTaskRules.NeedsCandidate}");

        output.WriteLine($"{excluded.Count} excluded cells, each refused: {string.Join("; ", excluded)}");
    }

    [Fact]
    public void EveryCellThatCanBe_HoldsAnItem()
    {
        foreach (var tenant in new[] { "nord", "sud" })
        {
            var items = world.Items.Where(i => i.Tenant == tenant).ToList();
            foreach (var publication in Enum.GetValues<Publication>())
            {
                foreach (var state in Enum.GetNames<CQ.Projects.Models.ProjectState>())
                    items.ShouldContain(i => i.Kind == ItemKind.Project && i.Publication == publication && i.State == state);
                foreach (var level in AudienceOracle.Levels)
                {
                    items.ShouldContain(i => i.Kind == ItemKind.Vote && i.Publication == publication && i.Level == level);
                    items.ShouldContain(i => i.Kind == ItemKind.Notification && i.Publication == publication && i.Level == level);
                    if (level == AudienceOracle.Public)
                        continue;
                    items.ShouldContain(i => i.Kind == ItemKind.Note && i.Publication == publication && i.Level == level);
                    foreach (var state in Enum.GetNames<HumanTaskState>())
                        items.ShouldContain(i => i.Kind == ItemKind.Task && i.Publication == publication && i.Level == level && i.State == state);
                }
            }
        }
    }

    [Fact]
    public void Hidden_MeansTheSameAnswerAsMissing()
    {
        var missing = (System.Net.HttpStatusCode.NotFound, "Cette page n’existe pas");

        AudienceSurfaces.IsSame(missing, "/a", missing, "/b").ShouldBeTrue();
        AudienceSurfaces.IsSame((System.Net.HttpStatusCode.Forbidden, "Cette page n’existe pas"), "/a", missing, "/b").ShouldBeFalse();
        AudienceSurfaces.IsSame((System.Net.HttpStatusCode.NotFound, "Cette page n’est pas à vous"), "/a", missing, "/b").ShouldBeFalse();
    }

    private async Task<string?> CreateTaskAsync(Guid audience, TaskCandidate candidate)
    {
        await using var scope = world.Site.Enter("nord");
        var created = await scope.Services.GetRequiredService<IHumanTaskStore>().CreateAsync(
            new NewHumanTask(
                AudienceFiller.TaskKind, new BilingualText("Tâche", null), new BilingualText("Demande", null), new SubjectRef("matrix", Guid.NewGuid()),
                audience, [candidate], [new TaskAction("Done", new BilingualText("Faire", null))]),
            Ct);
        return created.Refusal?.Field;
    }
}
