using CQ.Abstractions.Modules;
using CQ.Data.Migrating;
using CQ.Hosting.Modules;
using CQ.Hosting.Tenants;
using CQ.IntegrationTests.Sites;

[assembly: AssemblyFixture(typeof(TemplateDatabase))]

namespace CQ.IntegrationTests.Sites;

/// <summary>
/// One database per run, migrated and set up with two tenants: <c>nord</c> at <c>/</c>, <c>sud</c> under the prefix <c>/sud</c> and at the host
/// <c>sud.localhost</c>. Every test class works on a clone of it.
/// </summary>
public sealed class TemplateDatabase : IAsyncLifetime
{
    public string Name { get; } = $"cq_template_{Environment.ProcessId}";

    public static IModuleCatalog Modules { get; } = ModuleCatalog.Of(typeof(Program).Assembly);

    public async ValueTask InitializeAsync()
    {
        await TestCluster.DropAsync(Name);
        await TestCluster.CreateAsync(Name, "template1");

        await new DatabaseMigrator(new MigratorContextFactory(TestCluster.Owner(Name), Modules, new TenantAccessor()), Modules).MigrateAsync();
        var site = await TestSite.StartAsync(Name, new Dictionary<string, string?>
        {
            ["CQ_TENANTS_FILE"] = Path.Combine(AppContext.BaseDirectory, "recipes", "test.tenants.json"),
        });
        await site.DisposeAsync();
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    public ValueTask DisposeAsync() => new(TestCluster.DropAsync(Name));
}
