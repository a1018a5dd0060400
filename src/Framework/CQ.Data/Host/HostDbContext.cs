using CQ.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CQ.Data.Host;

/// <summary>The host tables alone, for services that act before or across tenants. It cannot reach a tenant's data: nothing else is mapped.</summary>
public sealed class HostDbContext(DbContextOptions<HostDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        HostConfigurations.ApplyAll(modelBuilder);
        foreach (var type in modelBuilder.Model.GetEntityTypes())
            CqNames.Apply(type);
        foreach (var type in modelBuilder.Model.GetEntityTypes())
            EnumChecks.Apply(type);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        CqTypeConventions.Apply(configurationBuilder);
}
