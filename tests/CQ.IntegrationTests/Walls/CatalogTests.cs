using CQ.Data;
using CQ.Data.Model;
using CQ.IntegrationTests.Sites;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;

namespace CQ.IntegrationTests.Walls;

public sealed class CatalogTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly string[] Doors = 
    [
        "cq_hold", "cq_post", "cq_search", "cq_search_drop", "cq_search_facets", "cq_search_found", "cq_search_known", "cq_search_learn", "cq_search_newest", "cq_search_put", "cq_search_state", "cq_search_suggest",
        "cq_search_sweep", "cq_search_words_of",
    ];

    [Fact]
    public async Task Database_AsMigrated_HasNoDefect()
    {
        var defects = await DefectsAsync();

        defects.ShouldBeEmpty();
    }

    public static TheoryData<string, string> PlantedFaults => new()
    {
        { "create table bad_naked (id uuid primary key)", "bad_naked has no tenant_id" },
        { "create table bad_open (tenant_id uuid not null)", "bad_open has no row-level security" },
        { "alter table cq_users_user no force row level security", "cq_users_user does not force row-level security" },
        { "create policy extra on cq_users_user using (true)", "cq_users_user has a wrong or a second policy" },
        { "create policy peep on cq_users_user to cq_app using (true)", "cq_users_user has a policy for cq_app, which has no door" },
        { "create unique index bad_unique on cq_users_user (id)", "bad_unique is unique across tenants" },
        { "create view bad_view as select * from cq_users_user", "bad_view is a view without security_invoker" },
        { "create materialized view bad_matview as select 1 as one", "bad_matview is a materialised view" },
        { "create function bad_definer() returns int language sql security definer as 'select 1'", "bad_definer is a SECURITY DEFINER function off the list" },
        { "create function cq_search() returns int language sql security definer as 'select 1'", "cq_search is a door without a fixed search_path" },
        { "grant update on cq_data_audit_entry to cq_app", "cq_data_audit_entry can be rewritten by the application" },
        { "grant truncate on cq_users_user to cq_app", "cq_users_user can be truncated by the application" },
        { "alter table cq_users_user add constraint bad_key unique (tenant_id, id); create table bad_child (tenant_id uuid not null, parent_tenant uuid, parent uuid, foreign key (parent_tenant, parent) references cq_users_user (tenant_id, id))", "points at another tenant's rows" },
    };

    [Theory]
    [MemberData(nameof(PlantedFaults))]
    public async Task PlantedFault_IsFound(string fault, string expected)
    {
        // In a transaction-free copy of its own: DDL of one fault must not hide the next.
        var copy = $"{fixture.Database}_fault_{Guid.NewGuid():N}"[..50];
        await TestCluster.CreateAsync(copy, TemplateName());
        try
        {
            var owner = TestCluster.Owner(copy);
            await TestCluster.ExecuteAsync(owner, fault);

            var defects = await DefectsAsync(owner);

            defects.ShouldContain(d => d.Contains(expected, StringComparison.Ordinal), $"found: {string.Join("; ", defects)}");
        }
        finally
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            await TestCluster.DropAsync(copy);
        }
    }

    private static string TemplateName() => $"cq_template_{Environment.ProcessId}";

    private Task<IReadOnlyList<string>> DefectsAsync() => DefectsAsync(TestCluster.Owner(fixture.Database));

    private Task<IReadOnlyList<string>> DefectsAsync(string connection)
    {
        using var scope = fixture.Site.Enter("nord").Services.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<CqDbContext>().Model;
        string[] Tables(string wall) =>
            [.. model.GetEntityTypes().Where(t => (t.FindAnnotation(Rls.Annotation)?.Value as string) == wall).Select(t => t.GetTableName()!)];
        return CatalogDefects.FindAsync(connection, Tables(Rls.AppendOnly), Tables(Rls.ReadOnly), Doors);
    }
}
