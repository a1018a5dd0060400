using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Contents.Services;
using CQ.Publishing.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Publishing;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();
        services.AddScoped<IContentType, NewsType>();
    }
}
