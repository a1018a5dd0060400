using System.Net;
using CQ.Abstractions.Tenants;
using CQ.Data.Host;
using CQ.Hosting;
using CQ.Hosting.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.EntityFrameworkCore;

namespace CQ.IntegrationTests.Sites;

/// <summary>The whole site in this process, on real PostgreSQL and a real port of loopback.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestSite(WebApplication app, string database, string mailFolder) => (_app, Database, MailFolder) = (app, database, mailFolder);

    public string Database { get; }

    public string MailFolder { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IReadOnlyList<Endpoint> Endpoints =>
        [.. _app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).Distinct().Select(e => new Endpoint(e))];

    /// <param name="settings">Configuration over the usual, e.g. <c>CQ_TENANTS_FILE</c>.</param>
    public static async Task<TestSite> StartAsync(
        string database, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? replace = null)
    {
        var data = TestCluster.Folder(database);
        Directory.CreateDirectory(data);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "CQ.Web",
            EnvironmentName = "Production",
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--urls", "http://127.0.0.1:0"],
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["CQ_VERB"] = "",
            ["CQ_DATABASE"] = TestCluster.App(database),
            ["CQ_DATA"] = data,
            ["CQ_FILES"] = Path.Combine(data, "files"),
            ["CQ_RECIPES"] = Path.Combine(AppContext.BaseDirectory, "recipes"),
            ["CQ_PUBLIC_URL"] = "http://localhost:5080",
            ["CQ_ACCOUNT_FORMS_PER_MINUTE"] = "100000",
            ["CQ_DEMO_PASSWORD"] = TestPeople.Password,
            ["Logging:LogLevel:Default"] = "Warning",
        });
        if (settings is not null)
            builder.Configuration.AddInMemoryCollection(settings);
        builder.AddCqHost(typeof(Program).Assembly);
        // CQ_TEST_LOG=1 shows what the sites log, to find the cause of a 500.
        if (Environment.GetEnvironmentVariable("CQ_TEST_LOG") is null)
            builder.Logging.ClearProviders();
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseCqHost();
        await app.StartAsync();
        var site = new TestSite(app, database, Path.Combine(data, "mail"));
        await site.UntilReadyAsync();
        return site;
    }

    /// <summary>A browser-like client of one tenant: keeps cookies, follows no redirect.</summary>
    /// <param name="host">Host header, for a tenant by host.</param>
    /// <param name="sharing">Another client of the same browser, whose cookies this one has too.</param>
    public TestClient Client(string prefix = "", string? host = null, TestClient? sharing = null) => new(Address, prefix, host, sharing?.Cookies);

    /// <summary>Whatever is kept until something changes: after a change past the context, of which the site hears nothing, or to see what a page costs.</summary>
    public void ForgetPages() => Services.GetRequiredService<PageGenerations>().RaiseAll();

    public TenantScope Enter(string tenantName)
    {
        var store = Services.GetRequiredService<ITenantScopeFactory>();
        return store.Create(Tenant(tenantName));
    }

    public Tenant Tenant(string name)
    {
        using var scope = Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        var id = db.Set<HostTenant>().Where(t => t.Name == name).Select(t => t.Id).Single();
        return Services.GetRequiredService<Hosting.Tenants.TenantRegistry>().Find(id)!;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task UntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var life = _app.Services.GetRequiredService<IHostApplicationLifetime>();
        for (var i = 0; i < 1200; i++)
        {
            if (life.ApplicationStopping.IsCancellationRequested)
                throw new InvalidOperationException("The site ended while it was being set up.");
            if ((await client.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK)
                return;
            await Task.Delay(100);
        }

        throw new TimeoutException("The site did not become ready.");
    }

    /// <summary>An endpoint of the site, as the matrices walk it.</summary>
    public sealed record Endpoint(Microsoft.AspNetCore.Http.Endpoint Inner)
    {
        public RouteEndpoint? Route => Inner as RouteEndpoint;

        public T? Find<T>()
            where T : class => Inner.Metadata.GetMetadata<T>();
    }
}
