using System.Reflection;
using CQ.Abstractions.Data;
using CQ.Data;
using CQ.Data.Model;
using CQ.IntegrationTests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CQ.IntegrationTests.Walls;

/// <summary>For every entity type of every module: either wall alone hides the other tenant.</summary>
public sealed class TwoWallsTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task FilterOff_RlsStillHidesTheOtherTenant()
    {
        await using var scope = fixture.Site.Enter("nord");
        var db = scope.Services.GetRequiredService<CqDbContext>();

        var leaks = new List<string>();
        foreach (var type in OwnedTypes(db))
            leaks.AddRange(await ForeignRowsAsync(db, type, ignoreFilters: true));

        leaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task RlsOff_TheFilterStillHidesTheOtherTenant()
    {
        await using var site = await TestSite.StartAsync(fixture.Database, new Dictionary<string, string?>
        {
            ["CQ_DATABASE"] = TestCluster.Bypass(fixture.Database),
        });
        await using var scope = site.Enter("nord");
        var db = scope.Services.GetRequiredService<CqDbContext>();

        var (leaks, foreign) = (new List<string>(), 0);
        foreach (var type in OwnedTypes(db))
        {
            leaks.AddRange(await ForeignRowsAsync(db, type, ignoreFilters: false));
            // The twin: without the filter this role does see the other tenant, so the probe above can fail.
            foreign += (await ForeignRowsAsync(db, type, ignoreFilters: true)).Count;
        }

        leaks.ShouldBeEmpty();
        foreign.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Template_HoldsRowsOfBothTenants()
    {
        await using var scope = fixture.Site.Enter("sud");
        var db = scope.Services.GetRequiredService<CqDbContext>();

        var filled = 0;
        foreach (var type in OwnedTypes(db))
            filled += (await RowsAsync(db, type, ignoreFilters: false)).Count > 0 ? 1 : 0;

        filled.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Insert_ForAnotherTenant_IsRefusedByTheDatabase()
    {
        var sud = fixture.Site.Tenant("sud").Id;
        await using var source = NpgsqlDataSource.Create(TestCluster.App(fixture.Database));
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var enter = new NpgsqlCommand($"select set_config('cq.tenant', '{fixture.Site.Tenant("nord").Id}', false)", connection);
        await enter.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var insert = new NpgsqlCommand(
            $"insert into cq_data_site_setting (tenant_id, id, name, value, version) values ('{sud}', '{Guid.NewGuid()}', 'X', '{{}}', 0)", connection);

        var refused = await Should.ThrowAsync<PostgresException>(() => insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        refused.SqlState.ShouldBe("42501");
    }

    [Fact]
    public async Task Connection_WithoutTenant_SeesNothing()
    {
        await using var source = NpgsqlDataSource.Create(TestCluster.App(fixture.Database));
        await using var count = source.CreateCommand("select count(*) from cq_users_user");

        (await count.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(0L);
    }

    [Fact]
    public async Task TableBehindADoor_IsClosedToTheApplication()
    {
        await using var scope = fixture.Site.Enter("nord");
        var tables = scope.Services.GetRequiredService<CqDbContext>().Model.GetEntityTypes().Where(IsBehindADoor).Select(t => t.GetTableName()!).ToList();
        await using var source = NpgsqlDataSource.Create(TestCluster.App(fixture.Database));

        tables.ShouldNotBeEmpty();
        foreach (var table in tables)
        {
            foreach (var act in new[] { $"select from {table}", $"insert into {table} default values", $"delete from {table}", $"update {table} set tenant_id = tenant_id" })
            {
                await using var command = source.CreateCommand(act);
                (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken))).SqlState.ShouldBe("42501", act);
            }
        }
    }

    private static IEnumerable<Type> OwnedTypes(CqDbContext db) =>
        db.Model.GetEntityTypes().Where(t => t.BaseType is null && t.ClrType.IsAssignableTo(typeof(ITenantOwned)) && !IsBehindADoor(t)).Select(t => t.ClrType);

    private static bool IsBehindADoor(IEntityType type) => type.FindAnnotation(Rls.Annotation)?.Value as string == Rls.Door;

    private static async Task<List<string>> ForeignRowsAsync(CqDbContext db, Type type, bool ignoreFilters) =>
        [.. (await RowsAsync(db, type, ignoreFilters)).Where(r => r.TenantId != db.TenantId).Select(r => $"{type.Name} {r.TenantId}")];

    private static Task<List<ITenantOwned>> RowsAsync(CqDbContext db, Type type, bool ignoreFilters) =>
        (Task<List<ITenantOwned>>)typeof(TwoWallsTests).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [db, ignoreFilters])!;

    private static async Task<List<ITenantOwned>> ReadAsync<T>(CqDbContext db, bool ignoreFilters)
        where T : class, ITenantOwned
    {
        var query = db.Set<T>().AsNoTracking();
        query = ignoreFilters ? query.IgnoreQueryFilters() : query.IgnoreQueryFilters([Filters.Audience]);
        return [.. (await query.Take(5000).ToListAsync()).Cast<ITenantOwned>()];
    }
}
