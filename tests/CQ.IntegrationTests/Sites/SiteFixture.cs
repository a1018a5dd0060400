namespace CQ.IntegrationTests.Sites;

/// <summary>A site of its own for a test class: a clone of the template, dropped at the end.</summary>
public sealed class SiteFixture(TemplateDatabase template) : IAsyncLifetime
{
    private static int _count;

    private readonly string _database = $"cq_test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}";

    public TestSite Site { get; private set; } = null!;

    public string Database => _database;

    public async ValueTask InitializeAsync()
    {
        await TestCluster.CreateAsync(_database, template.Name);
        Site = await TestSite.StartAsync(_database);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Npgsql.NpgsqlConnection.ClearAllPools();
        await TestCluster.DropAsync(_database);
    }
}
