using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Admin.Models;
using CQ.Admin.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Admin;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddScoped<INavigationProvider, AdminMenu>();
        services.AddScoped<INavigationProvider, FooterMenu>();
        services.AddScoped<IProcessingPurpose, AuditPurpose>();
        services.AddSingleton(new SettingsSection(typeof(LegalTexts)));
        services.AddScoped<SectionEditor>();
        services.AddScoped<SaveSiteProfile>();
        services.AddScoped<SaveLegalText>();
        services.AddScoped<SwitchFeature>();
        services.AddScoped<FeatureTexts>();
        services.AddScoped<ReadAudit>();
        services.AddScoped<ExportAudit>();
        services.AddScoped<AuditWords>();
    }
}
