using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Contents.Events;
using CQ.Contents.Services;
using CQ.Media.Services;
using CQ.Mvc.Blocks;
using CQ.Publishing.Handlers;
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
        services.AddScoped<ReadPicture>();
        services.AddScoped<IGroupBlock, GroupPublicationsBlock>();
        services.AddScoped<INeighbourhoodBlock, MembersShelfBlock>();

        AddNews(services);
        AddPages(services);
        AddDocuments(services);
    }

    private static void AddNews(IServiceCollection services)
    {
        services.AddScoped<IContentType, NewsType>();
        services.AddScoped<ReadNews>();
        services.AddScoped<IHomeBlock, LatestNewsBlock>();
        services.AddScoped<INeighbourhoodBlock, QuartierNewsBlock>();
        services.AddScoped<INeighbourhoodBlock, MembersNewsBlock>();
    }

    /// <summary>Pages that stay, their tree and the menus.</summary>
    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<IContentType, PageType>();
        services.AddScoped<PlacePages>();
        services.AddScoped<PagesAbove>();
        services.AddScoped<ReadPages>();
        services.AddScoped<OrderPages>();
        services.AddScoped<INavigationProvider, PagesMenu>();
        services.AddScoped<INeighbourhoodBlock, QuartierPagesBlock>();
        services.AddScoped<IDomainEventHandler<ContentRemoved>, ForgetPage>();
    }

    /// <summary>The archive.</summary>
    private static void AddDocuments(IServiceCollection services)
    {
        services.AddScoped<IContentType, DocumentType>();
        services.AddScoped<ShelveDocuments>();
        services.AddScoped<ReadDocuments>();
        services.AddScoped<DocumentFiles>();
        services.AddScoped<IMediaOwner, DocumentFileOwner>();
        services.AddScoped<IHomeBlock, LatestDocumentsBlock>();
        services.AddScoped<INeighbourhoodBlock, QuartierDocumentsBlock>();
    }
}
