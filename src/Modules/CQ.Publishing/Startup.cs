using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Search;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Work;
using CQ.Contents.Events;
using CQ.Contents.Services;
using CQ.Contents.Services.Searching;
using CQ.Media.Services;
using CQ.Mvc.Blocks;
using CQ.Mvc.Pages;
using CQ.Publishing.Handlers;
using CQ.Publishing.Import;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.Services.Contacts;
using CQ.Publishing.Services.Feeds;
using CQ.Publishing.Services.Searching;
using CQ.Publishing.ViewComponents;
using CQ.Territory.Events;
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
        AddAgenda(services);
        AddCalendars(services);
        AddDirectory(services);
        services.AddImport();
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
        services.AddScoped<IContentSearchPart, DocumentSearchPart>();
        services.AddScoped<ShelveDocuments>();
        services.AddScoped<ReadDocuments>();
        services.AddScoped<DocumentFiles>();
        services.AddScoped<IMediaOwner, DocumentFileOwner>();
        services.AddScoped<IHomeBlock, LatestDocumentsBlock>();
        services.AddScoped<INeighbourhoodBlock, QuartierDocumentsBlock>();
    }

    /// <summary>Events: their type, pages, registrations and blocks.</summary>
    private static void AddAgenda(IServiceCollection services)
    {
        services.AddScoped<IContentType, EventType>();
        services.AddScoped<IContentSearchPart, EventSearchPart>();
        services.AddScoped<EventChanges>();
        services.AddScoped<WriteEvent>();
        services.AddScoped<EventSentences>();
        services.AddScoped<ReadAgenda>();
        services.AddScoped<ReadEventPage>();
        services.AddScoped<RegisterForEvent>();
        services.AddScoped<LeaveEvent>();
        services.AddScoped<ReadRegistrations>();
        services.AddScoped<MarkAttendance>();
        services.AddScoped<EventNews>();
        services.AddScoped<EventReminder>();
        services.AddScoped<IDueWorkHandler, EventReminder>();
        services.AddScoped<IDomainEventHandler<ContentPublished>, TellEventRegistered>();
        services.AddScoped<IDomainEventHandler<ContentWithdrawn>, TellEventRegistered>();
        services.AddScoped<IDomainEventHandler<MembershipEnded>, EndEventAccess>();
        services.AddScoped<IPersonalDataProvider, EventPersonalData>();
        services.AddScoped<IProcessingPurpose, EventPurposes>();
        services.AddSingleton<INotificationKind, EventReminderKind>();
        services.AddSingleton<INotificationKind, EventChangedKind>();
        services.AddSingleton<INotificationKind, EventPlaceKind>();
        services.AddScoped<INavigationProvider, EventMenu>();
        services.AddScoped<IHomeBlock, UpcomingEventsBlock>();
        services.AddScoped<INeighbourhoodBlock, QuartierEventsBlock>();
        services.AddScoped<INeighbourhoodBlock, MemberEventsBlock>();
        services.AddScoped<IGroupBlock, GroupEventsBlock>();
    }

    /// <summary>Calendars and feeds to subscribe to.</summary>
    private static void AddCalendars(IServiceCollection services)
    {
        services.AddScoped<ReadCalendars>();
        services.AddScoped<WriteCalendar>();
        services.AddScoped<CalendarTokens>();
        services.AddScoped<ReadFeed>();
        services.AddScoped<WriteFeed>();
        services.AddScoped<IHeadLinks, FeedLinks>();
        services.AddScoped<ISitemapSource, PlaceSitemap>();
        services.AddScoped<ISitemapSource, ContentSitemap>();
        services.AddSingleton(new SettingsSection(typeof(WidgetSettings)));
    }

    /// <summary>The contact directory of those who belong.</summary>
    private static void AddDirectory(IServiceCollection services)
    {
        services.AddScoped<ReadDirectory>();
        services.AddScoped<MyCard>();
        services.AddScoped<OutsideContacts>();
        services.AddScoped<EndConsents>();
        services.AddScoped<IBackgroundTask, TidyPublishing>();
        services.AddScoped<IDomainEventHandler<MembershipEnded>, EndDirectoryAccess>();
        services.AddScoped<IDomainEventHandler<TermEnded>, EndDirectoryAccess>();
        services.AddScoped<IPersonalDataProvider, DirectoryPersonalData>();
        services.AddScoped<IProcessingPurpose, DirectoryPurposes>();
        services.AddScoped<INavigationProvider, DirectoryMenu>();
        services.AddScoped<ISearchSource, PersonSearch>();
        services.AddScoped<ISubjectResolver, PersonSubjects>();
        services.AddScoped<ISearchSource, OutsideContactSearch>();
        services.AddScoped<ISubjectResolver, OutsideContactSubjects>();
    }
}
