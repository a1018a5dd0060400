using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Work;
using CQ.Media.Handlers;
using CQ.Media.Models;
using CQ.Media.RecipeSteps;
using CQ.Media.Services;
using CQ.Media.Services.Tools;
using CQ.Media.Services.Work;
using CQ.Territory.Events;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Media;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();
        services.AddScoped<INavigationProvider, MediaMenu>();
        services.AddSingleton(new SettingsSection(typeof(MediaSettings)));
        services.AddScoped<IMedia, MediaService>();
        services.AddScoped<IDomainEventHandler<PageBlockChanged>, FollowPageBlocks>();
        services.AddScoped<IPersonalDataProvider, MediaPersonalData>();
        services.AddScoped<IProcessingPurpose, MediaPurposes>();
        services.AddScoped<IRecipeStepHandler, MediaStep>();

        AddTools(services);
        AddFiles(services);
        AddLibrary(services);
    }

    /// <summary>Programs that look at files from outside.</summary>
    private static void AddTools(IServiceCollection services)
    {
        services.AddSingleton<BoundedProcess>();
        services.AddSingleton<Vips>();
        services.AddSingleton<Poppler>();
    }

    private static void AddFiles(IServiceCollection services)
    {
        services.AddScoped<PrepareMedia>();
        services.AddScoped<MediaStore>();
        services.AddScoped<UploadMedia>();
        services.AddScoped<RemoveMedia>();
        services.AddScoped<ReadMedia>();
        services.AddScoped<MediaRights>();
        services.AddScoped<FindFolder>();
        services.AddScoped<IDueWorkHandler, ProcessMedia>();
        services.AddScoped<IDueWorkHandler, PurgeStored>();
        services.AddScoped<IBackgroundTask, SweepStored>();
    }

    /// <summary>The screens of the back office.</summary>
    private static void AddLibrary(IServiceCollection services)
    {
        services.AddScoped<ListMedia>();
        services.AddScoped<EditMedia>();
        services.AddScoped<ReplaceMedia>();
        services.AddScoped<RetryMedia>();
        services.AddScoped<MoveMedia>();
        services.AddScoped<SaveFolder>();
        services.AddScoped<WhereUsed>();
    }
}
