using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Work;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Media.Services.Tools;
using CQ.Media.Services.Work;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Media;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();
        services.AddSingleton(new SettingsSection(typeof(MediaSettings)));
        services.AddScoped<IMedia, MediaService>();

        AddTools(services);
        AddFiles(services);
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
}
