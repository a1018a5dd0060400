using System.Diagnostics;
using CQ.Abstractions.People;
using CQ.IntegrationTests.Sites;
using CQ.Workflows.Services.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CQ.IntegrationTests.Workflows;

/// <summary>The inbox of a sector with years behind it: 40,000 decided tasks of one's role, few that wait, and plans that know no values (DESIGN §4).</summary>
public sealed class InboxAtSizeTests(WorkflowSite site, ITestOutputHelper output) : IClassFixture<WorkflowSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Inbox_UnderAForcedGenericPlan_StaysQuick()
    {
        var me = await site.AsAsync(TestPeople.Coordination, s => Task.FromResult(s.GetRequiredService<IViewer>().UserId!.Value));
        await FillAsync(me);
        await using var slow = await TestSite.StartAsync(
            site.Site.Database, new Dictionary<string, string?> { ["CQ_DATABASE"] = TestCluster.App(site.Site.Database) + ";Options=-c plan_cache_mode=force_generic_plan" });

        foreach (var (name, read) in new (string, Func<ReadInbox, Task>)[]
        {
            ("count", i => i.CountAsync(Ct)),
            ("next", i => i.NextAsync(Ct)),
            ("waiting", i => i.PageAsync(InboxFilter.Waiting, null, 20, Ct)),
            ("roles", i => i.PageAsync(InboxFilter.Roles, null, 20, Ct)),
            ("done", i => i.PageAsync(InboxFilter.Done, null, 20, Ct)),
        })
        {
            var times = new List<double>();
            for (var i = 0; i < 9; i++)
                times.Add(await site.AsAsync(TestPeople.Coordination, s => TimeAsync(() => read(s.GetRequiredService<ReadInbox>())), on: slow));
            var median = times.Order().ElementAt(times.Count / 2);
            output.WriteLine($"{name}: {median:0.0} ms");
            median.ShouldBeLessThan(80, name);
        }
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        await act();
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private async Task FillAsync(Guid me)
    {
        var tenant = site.Site.Tenant("nord").Id;
        var admin = new NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = site.Site.Database }.ConnectionString;
        await TestCluster.ExecuteAsync(
            admin,
            $$"""
            insert into cq_workflows_task (tenant_id, id, kind, title, asked, subject_kind, subject_id, audience_id, published_at, due_at, state, actions, decided_by_id, decided_at, action, version)
            select '{{tenant}}', gen_random_uuid(), 'old', 'Ancienne', 'Texte', 'Case', gen_random_uuid(), gen_random_uuid(), now() - n * interval '1 hour', now() - n * interval '1 hour',
              case when n % 200 = 0 then 'Open' else 'Done' end, '[]',
              case when n % 200 = 0 then null when n % 2 = 0 then '{{me}}'::uuid else gen_random_uuid() end,
              case when n % 200 = 0 then null else now() - n * interval '1 hour' end, case when n % 200 = 0 then null else 'ok' end, 0
            from generate_series(1, 40000) n;
            insert into cq_workflows_task_candidate (tenant_id, id, human_task_id, key, role, scope_kind, scope_id)
            select tenant_id, gen_random_uuid(), id, 'r:' || r || ':t', r, 'Tenant', '00000000-0000-0000-0000-000000000000'
            from cq_workflows_task, (values ('Coordination'), ('Services')) v(r) where kind = 'old';
            analyze cq_workflows_task; analyze cq_workflows_task_candidate; analyze cq_workflows_fault;
            """);
    }
}
