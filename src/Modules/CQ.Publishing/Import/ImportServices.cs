using CQ.Abstractions.Commands;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Work;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Publishing.Import;

/// <summary>What the import needs, in one line of the module's table of contents.</summary>
internal static class ImportServices
{
    public static void AddImport(this IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, ImportPermissions>();
        services.AddScoped<INavigationProvider, ImportMenu>();
        services.AddScoped<PlanImport>();
        services.AddScoped<ImportBatch>();
        services.AddScoped<ImportFiles>();
        services.AddScoped<ImportPerson>();
        services.AddScoped<ImportRuns>();
        services.AddScoped<IDueWorkHandler, ImportWork>();
        services.AddScoped<IBackgroundTask, ImportCleanUp>();
        services.AddScoped<ITenantCommand, ImportCommand>();
    }
}
