using CQ.Data.Migrating;
using CQ.Hosting.Tenants;
using CQ.IntegrationTests.Sites;

namespace CQ.BrowserTests.Story;

/// <summary>The demonstration's first sector, set up from the recipes that a newcomer gets; once, for all the classes of <see cref="StoryCollection"/>.</summary>
public sealed class StorySite : IAsyncLifetime
{
    private readonly string _database = $"cq_story_{Environment.ProcessId}";

    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await TestCluster.DropAsync(_database);
        await TestCluster.CreateAsync(_database, "template1");
        await new DatabaseMigrator(
            new MigratorContextFactory(TestCluster.Owner(_database), TemplateDatabase.Modules, new TenantAccessor()), TemplateDatabase.Modules).MigrateAsync();
        Site = await TestSite.StartAsync(_database, new Dictionary<string, string?>
        {
            ["CQ_RECIPES"] = Path.Combine(AppContext.BaseDirectory, "site-recipes"),
            ["CQ_TENANTS_FILE"] = Path.Combine(AppContext.BaseDirectory, "Story", "story.tenants.json"),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Npgsql.NpgsqlConnection.ClearAllPools();
        await TestCluster.DropAsync(_database);
    }
}
