using CQ.Abstractions.Files;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data.Bursts;
using CQ.Hosting.Commands;
using CQ.Hosting.Files;
using CQ.Hosting.Mail;
using CQ.Hosting.Modules;
using CQ.Hosting.Recipes;
using CQ.Hosting.Setup;
using CQ.Hosting.Tenants;
using CQ.Hosting.Work;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CQ.Hosting;

/// <summary>Registrations of the host, by subject.</summary>
internal static class CqHostServices
{
    /// <summary>A clock put in its place is asked instead; to be replayed on, it has to be wrapped in a <see cref="SiteClock"/> too.</summary>
    public static IServiceCollection AddCqClock(this IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(new SiteClock(TimeProvider.System));
        services.AddSingleton<IReplayState>(sp => sp.GetRequiredService<TimeProvider>() as SiteClock ?? new SiteClock(sp.GetRequiredService<TimeProvider>()));
        return services;
    }

    public static IServiceCollection AddCqTenants(this IServiceCollection services)
    {
        services.AddSingleton<ITenantAccessor, TenantAccessor>();
        services.AddSingleton<ITenantScopeFactory, TenantScopeFactory>();
        services.AddSingleton<ITenantTimeZone, TenantTimeZone>();
        services.AddSingleton<ITenantUrls, TenantUrls>();
        services.AddSingleton<TenantRegistry>();
        services.AddSingleton<ReservedWords>();
        services.AddSingleton<WorkSignal>();
        services.AddScoped<ITenantStore, TenantStore>();
        services.AddScoped<IFeatureManager, FeatureManager>();
        services.AddSingleton<IMemoryCache>(_ => new MemoryCache(new MemoryCacheOptions { SizeLimit = 100_000 }));
        services.AddScoped<ITenantCache, TenantCache>();
        services.AddSingleton(new SettingsSection(typeof(SiteProfile)));
        services.AddSingleton<IFileStore, FolderFileStore>();
        return services;
    }

    public static IServiceCollection AddCqRecipes(this IServiceCollection services)
    {
        services.AddSingleton<RecipeLibrary>();
        services.AddScoped<RecipeEngine>();
        services.AddScoped<CurrentRun>();
        services.AddScoped<IReplay, Replay>();
        services.AddScoped<IRecipeStepHandler, FeatureStep>();
        services.AddScoped<IRecipeStepHandler, ThemesStep>();
        services.AddScoped<IRecipeStepHandler, SettingsStep>();
        services.AddSingleton<SetupRunner>();
        services.AddSingleton<AutoSetup>();
        services.AddScoped<SetupAddresses>();
        services.AddScoped<TenantSetup>();
        services.AddScoped<ITenantSetup>(sp => sp.GetRequiredService<TenantSetup>());
        return services;
    }

    public static IServiceCollection AddCqWork(this IServiceCollection services, CqHostOptions options, bool server)
    {
        services.AddSingleton<DueWorkRunner>();
        services.AddSingleton<DailyWork>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<IMailTransport, MailTransport>();
        services.AddScoped<IDueWorkHandler, MailSender>();
        services.AddScoped<IDueWorkHandler, EraseTenantRows>();
        services.AddScoped<IBackgroundTask, PurgeMails>();
        services.AddScoped<RequestReceipts>();
        services.AddScoped<MigrateCommand>();
        services.AddScoped<TenantsCommand>();
        services.AddScoped<RecipesCommand>();
        services.AddScoped<WorkCommand>();
        services.AddSingleton<ModuleCommand>();
        services.AddSingleton<RoleCheck>();
        if (server)
        {
            services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.DrainSeconds + 30));
            services.AddHostedService<TenantListener>();
            services.AddHostedService<HostWork>();
            services.AddHostedService<Leaving>();
        }

        return services;
    }
}
