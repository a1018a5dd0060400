using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.IntegrationTests.Sites;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>
/// A site in which walls have fallen: one purpose of protection for all tenants and no look at whose a session is, kept pages without their prefix and dropped all together, no knowledge of the other
/// tenants' prefixes, a chore that works past its tenant, a log and numbers that name people and tenants.
/// </summary>
internal static class FaultySite
{
    public static Task<TestSite> StartAsync(CrossingWorld world)
    {
        var rows = world.Rows;
        return world.StartAsync(services =>
        {
            services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
            services.PostConfigure<CookieAuthenticationOptions>(CqClaims.Scheme, o => o.Events.OnValidatePrincipal = _ => Task.CompletedTask);
            Decorate<IOutputCacheStore>(services, inner => new MixedPages(inner));
            Decorate<ITenantStore>(services, inner => new LoneStore(inner));
            services.AddScoped<IBackgroundTask>(_ => new Trespass(rows));
            services.AddSingleton<ILoggerProvider>(new HeardLog { Private = world.Log.Private });
            services.AddSingleton<Chatter>();
            services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<Chatter>());
            services.AddSingleton<IStartupFilter, NamingNumbers>();
        });
    }

    private static void Decorate<T>(IServiceCollection services, Func<T, T> by)
        where T : class
    {
        var inner = services.Last(d => d.ServiceType == typeof(T));
        services.Remove(inner);
        services.Add(new ServiceDescriptor(
            typeof(T),
            sp => by((T)(inner.ImplementationInstance ?? inner.ImplementationFactory?.Invoke(sp) ?? ActivatorUtilities.CreateInstance(sp, inner.ImplementationType!))),
            inner.Lifetime));
    }

    private sealed class MixedPages(IOutputCacheStore inner) : IOutputCacheStore
    {
        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => inner.EvictByTagAsync("cq", cancellationToken);

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => inner.GetAsync(Mixed(key), cancellationToken);

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) => inner.SetAsync(Mixed(key), value, tags, validFor, cancellationToken);

        private static string Mixed(string key) => key.Replace("/SUD", "", StringComparison.OrdinalIgnoreCase);
    }

    private sealed class LoneStore(ITenantStore inner) : ITenantStore
    {
        public Task<IReadOnlyList<Tenant>> ListAsync(CancellationToken ct = default) => Task.FromResult<IReadOnlyList<Tenant>>([]);

        public Task<Tenant?> FindAsync(string name, CancellationToken ct = default) => inner.FindAsync(name, ct);

        public Task<Tenant> GetAsync(Guid id, CancellationToken ct = default) => inner.GetAsync(id, ct);

        public Task<Tenant> CreateAsync(NewTenant tenant, CancellationToken ct = default) => inner.CreateAsync(tenant, ct);

        public Task SetStateAsync(Guid id, TenantState state, CancellationToken ct = default) => inner.SetStateAsync(id, state, ct);

        public Task SetFeaturesAsync(Guid id, IReadOnlyCollection<string> features, CancellationToken ct = default) => inner.SetFeaturesAsync(id, features, ct);

        public Task SetTimeAndLanguageAsync(Guid id, string timeZone, string culture, CancellationToken ct = default) => inner.SetTimeAndLanguageAsync(id, timeZone, culture, ct);

        public Task BumpVersionAsync(Guid id, CancellationToken ct = default) => inner.BumpVersionAsync(id, ct);
    }

    private sealed class Trespass(CrossingRows rows) : IBackgroundTask
    {
        public string Name => "trespass";

        public TimeOnly At => new(3, 0);

        public Task ExecuteAsync(CancellationToken ct) => rows.ExecuteAsync("update cq_glossary_term set version = version + 1");
    }

    private sealed class Chatter(ILogger<Chatter> logger) : IActionFilter
    {
        public void OnActionExecuting(ActionExecutingContext context) => logger.LogInformation("Someone reads what {Person} wrote", TestPeople.Member);

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }
    }

    private sealed class NamingNumbers : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                await rest(context);
                if (context.Request.Path == "/metrics")
                    await context.Response.WriteAsync("cq_pages_total{tenant=\"nord\"} 1\n");
            });
            next(app);
        };
    }
}
