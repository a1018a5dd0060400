using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Search;
using CQ.Abstractions.Work;
using CQ.Mvc.Blocks;
using CQ.Mvc.Pages;
using CQ.Search.Services;
using CQ.Search.Services.Feeding;
using CQ.Search.Services.Keeping;
using CQ.Search.ViewComponents;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Search;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();
        services.AddScoped<INavigationProvider, SearchMenu>();
        services.AddScoped<ILayoutBlock, SearchBoxBlock>();
        services.AddScoped<IHeadLinks, SearchLinks>();
        AddAsking(services);
        AddFeeding(services);
        AddKeeping(services);
    }

    private static void AddAsking(IServiceCollection services)
    {
        services.AddScoped<SearchDoor>();
        services.AddScoped<SearchTypes>();
        services.AddScoped<ReadSynonyms>();
        services.AddScoped<UnderstandQuestion>();
        services.AddScoped<SearchSite>();
        services.AddScoped<SearchScreens>();
    }

    private static void AddKeeping(IServiceCollection services)
    {
        services.AddScoped<KeepSynonyms>();
        services.AddScoped<KeepMisses>();
        services.AddScoped<IBackgroundTask>(s => s.GetRequiredService<KeepMisses>());
        services.AddScoped<ReadOffice>();
        services.AddScoped<KeepSearches>();
        services.AddScoped<IPersonalDataProvider, SavedSearchPersonalData>();
        services.AddScoped<INotificationKind, AlertKind>();
        services.AddScoped<IBackgroundTask, SearchAlerts>();
        services.AddScoped<IDueWorkHandler, TellOfSearch>();
    }

    private static void AddFeeding(IServiceCollection services)
    {
        services.AddScoped<FeedIndex>();
        services.AddScoped<ISaveFollower>(s => s.GetRequiredService<FeedIndex>());
        services.AddScoped<ISearchFeed>(s => s.GetRequiredService<FeedIndex>());
        services.AddScoped<RebuildIndex>();
        services.AddScoped<IDueWorkHandler>(s => s.GetRequiredService<RebuildIndex>());
        services.AddScoped<IDueWorkHandler, LearnWords>();
        services.AddScoped<IFeatureInstaller, SearchInstaller>();
    }
}
