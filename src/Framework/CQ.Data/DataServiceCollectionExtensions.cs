using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Work;
using CQ.Data.Auditing;
using CQ.Data.Bursts;
using CQ.Data.Host;
using CQ.Data.Migrating;
using CQ.Data.Outbox;
using CQ.Data.Settings;
using CQ.Data.Tenancy;
using CQ.Data.Viewing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CQ.Data;

/// <summary>The data layer's services.</summary>
public static class DataServiceCollectionExtensions
{
    /// <param name="connectionString">The application role's connection; the owner's only in its worker.</param>
    public static IServiceCollection AddCqData(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(Checked(connectionString)));
        services.AddScoped<CurrentViewer>();
        services.AddScoped<IViewer>(sp => sp.GetRequiredService<CurrentViewer>());
        services.AddScoped<ReadableSubjects>();
        services.AddScoped<TenantConnection>();
        services.AddScoped<TenantOnOpen>();
        services.AddScoped<FollowSaves>();
        services.AddSingleton<TellCommits>();
        services.AddSingleton<SlowQueries>();
        services.AddDbContext<CqDbContext>((sp, options) =>
        {
            options.UseNpgsql(sp.GetRequiredService<TenantConnection>().Connection, o => o.MigrationsAssembly(typeof(CqDbContext).Assembly.GetName().Name));
            options.AddInterceptors(sp.GetRequiredService<TenantOnOpen>(), sp.GetRequiredService<FollowSaves>(), sp.GetRequiredService<TellCommits>(), sp.GetRequiredService<SlowQueries>());
            MigratorContextFactory.UseWalls(options);
            // Not every module has entities; a capped count takes rows in any order.
            options.ConfigureWarnings(w => w.Ignore(
                CoreEventId.NoEntityTypeConfigurationsWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        });
        services.AddDbContext<HostDbContext>((sp, options) => options.UseNpgsql(sp.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped<IBurst, Burst>();
        services.AddScoped<IDomainEvents, DomainEvents>();
        services.AddScoped<IAuditTrail, AuditTrail>();
        services.AddScoped<IOutbox, OutboxWriter>();
        services.AddScoped<IDueWork, DueWorkSchedule>();
        services.AddScoped<ISiteSettings, SiteSettings>();
        return services;
    }

    private static string Checked(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (builder.Multiplexing)
            throw new InvalidOperationException("Multiplexing mixes tenants on one connection and is refused (database-notes §1).");
        if (builder.NoResetOnClose)
            throw new InvalidOperationException("No Reset On Close would let a connection keep its last tenant and is refused (database-notes §1).");
        builder.MaxAutoPrepare = builder.MaxAutoPrepare == 0 ? 50 : builder.MaxAutoPrepare;
        return builder.ConnectionString;
    }
}
