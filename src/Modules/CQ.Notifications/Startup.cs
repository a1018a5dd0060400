using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Work;
using CQ.Mvc.Blocks;
using CQ.Notifications.Services;
using CQ.Notifications.ViewComponents;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Notifications;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddScoped<INavigationProvider, Menus>();
        services.AddScoped<ILayoutBlock, NotificationBellBlock>();
        services.AddScoped<INotifications, NotifyPeople>();
        services.AddScoped<IPersonalDataProvider, NotificationData>();
        services.AddScoped<IProcessingPurpose, NotificationPurposes>();
        services.AddScoped<IBackgroundTask, PurgeNotifications>();
        services.AddScoped<KindTexts>();
        services.AddScoped<StillReadable>();
        services.AddScoped<ReadNotifications>();
        services.AddScoped<OpenNotification>();
        services.AddScoped<MarkAllRead>();
        services.AddScoped<SavePreferences>();
        services.AddScoped<ReadOutbox>();
        services.AddScoped<RetryMail>();
    }
}
