using CQ.BrowserTests.Story;
using CQ.Data.Migrating;
using CQ.Hosting.Tenants;
using CQ.IntegrationTests.Sites;
using CQ.Mvc.Markdown;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.BrowserTests.Hostile;

/// <summary>The demonstration's first sector, which has something of everything, with an ear behind its doors and a hole that can be opened.</summary>
public sealed class HostileSite : IAsyncLifetime
{
    public const string Tenant = "paris-centre";

    private readonly string _database = $"cq_hostile_{Environment.ProcessId}";

    public TestSite Site { get; private set; } = null!;

    internal Heard Heard { get; } = new();

    internal Hole Hole { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await TestCluster.DropAsync(_database);
        await TestCluster.CreateAsync(_database, "template1");
        await new DatabaseMigrator(
            new MigratorContextFactory(TestCluster.Owner(_database), TemplateDatabase.Modules, new TenantAccessor()), TemplateDatabase.Modules).MigrateAsync();
        var settings = new Dictionary<string, string?>
        {
            ["CQ_RECIPES"] = Path.Combine(AppContext.BaseDirectory, "site-recipes"),
            ["CQ_TENANTS_FILE"] = Path.Combine(AppContext.BaseDirectory, "Story", "story.tenants.json"),
        };
        Site = await TestSite.StartAsync(_database, settings, services =>
        {
            services.Configure<MvcOptions>(o => o.Filters.Add(Heard));
            var markdown = services.Single(s => s.ServiceType == typeof(IMarkdown));
            services.Remove(markdown);
            services.AddSingleton<IMarkdown>(s => new HoledMarkdown((IMarkdown)ActivatorUtilities.CreateInstance(s, markdown.ImplementationType!), Hole));
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Npgsql.NpgsqlConnection.ClearAllPools();
        await TestCluster.DropAsync(_database);
    }
}
