using CQ.Abstractions.Modules;
using CQ.Abstractions.Tenants;
using CQ.Data.Viewing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CQ.Data.Migrating;

/// <summary>Makes contexts for migrations: the owner's connection, no tenant, no interceptor.</summary>
public sealed class MigratorContextFactory(string ownerConnectionString, IModuleCatalog modules, ITenantAccessor tenant)
{
    public CqDbContext Create()
    {
        var options = new DbContextOptionsBuilder<CqDbContext>();
        options.UseNpgsql(ownerConnectionString, o => o.MigrationsAssembly(typeof(CqDbContext).Assembly.GetName().Name));
        UseWalls(options);
        return new CqDbContext(options.Options, modules, tenant, new CurrentViewer(), TimeProvider.System);
    }

    /// <summary>Replaces the services that carry row-level security into migrations.</summary>
    public static void UseWalls(DbContextOptionsBuilder options) =>
        options
            .ReplaceService<IRelationalAnnotationProvider, RlsAnnotationProvider>()
            .ReplaceService<IMigrationsSqlGenerator, RlsMigrationsSqlGenerator>();
}
