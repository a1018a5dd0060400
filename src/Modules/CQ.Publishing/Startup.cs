using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Contents.Services;
using CQ.Mvc.Blocks;
using CQ.Publishing.Services;
using CQ.Publishing.ViewComponents;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Publishing;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();
        services.AddScoped<INavigationProvider, PublicMenu>();
        services.AddScoped<ReadItems>();
        services.AddScoped<ReadFacts>();

        AddNews(services);
    }

    private static void AddNews(IServiceCollection services)
    {
        services.AddScoped<IContentType, NewsType>();
        services.AddScoped<ReadNews>();
        services.AddScoped<IHomeBlock, LatestNewsBlock>();
        services.AddScoped<INeighbourhoodBlock, QuartierNewsBlock>();
        services.AddScoped<INeighbourhoodBlock, MembersNewsBlock>();
    }
}
