using System.IO.Compression;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CQ.Data.Tenancy;
using CQ.Hosting.Drills;
using CQ.Hosting.Errors;
using CQ.Hosting.Forms;
using CQ.Hosting.Localization;
using CQ.Hosting.Modules;
using CQ.Hosting.Navigation;
using CQ.Hosting.Pages;
using CQ.Hosting.Security;
using CQ.Hosting.Tenants;
using CQ.Hosting.Themes;
using CQ.Hosting.Watching;
using CQ.Hosting.Work;
using CQ.Mvc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.WebEncoders;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CQ.Hosting;

/// <summary>MVC, themes, the pipeline and the endpoints.</summary>
internal static class CqHostPages
{
    public static IServiceCollection AddCqPages(this IServiceCollection services, ModuleCatalog modules, CqHostOptions options)
    {
        var mvc = services.AddCqMvc(mvc =>
        {
            mvc.Conventions.Add(new ModuleConvention(modules));
            mvc.Filters.Add<AntiforgeryFilter>();
            mvc.Filters.Add<BlankAddressFilter>();
            mvc.Filters.Add<TenantLabelsFilter>();
            mvc.Filters.Add<BurstFilter>();
            mvc.Filters.Add<ExpiredFormFilter>();
            mvc.Filters.Add<ThemeSelector>();
        });
        mvc.ConfigureApplicationPartManager(manager => AddParts(manager, modules));
        services.Configure<RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new ThemeViewLocations(modules)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, FeatureGate>());
        services.AddSingleton<PageGenerations>();
        services.AddSingleton<ITenantChangeListener>(sp => sp.GetRequiredService<PageGenerations>());
        services.AddSingleton<DropPages>();
        services.AddSingleton<PageMetrics>();
        services.AddSingleton<MetricsCollector>();
        services.AddOutputCache(cache => cache.AddPolicy("public", new PublicPagePolicy()));
        // Pages with a form, and whatever is for one reader, never come this way: nothing secret is compressed with what somebody else chose.
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "application/rss+xml", "application/opensearchdescription+xml", "text/calendar"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        services.AddProblemDetails();
        services.AddHealthChecks().AddCheck<ReadinessCheck>("ready");
        services.Configure<ForwardedHeadersOptions>(forwarded => Believe(forwarded, options.Proxies));
        // Accents leave as they are written; only what HTML gives a meaning to is encoded.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        CqHostSecurity.ReplaceFrameworkServices(services);
        if (options.DrillKill.Length > 0)
            services.AddSingleton(new DrillPoint(options.DrillKill)).AddHostedService<DrillCheck>();
        return services;
    }

    public static WebApplication UseCqPipeline(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<HeadAsGet>();
        Leaving.Use(app);
        app.UseExceptionHandler("/erreur/500");
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseCqSecurityHeaders();
        // From the first request on; where nobody can read the numbers, nobody takes them.
        if (app.Services.GetRequiredService<IOptions<CqHostOptions>>().Value.MetricsToken.Length > 0)
            app.Services.GetRequiredService<MetricsCollector>();
        app.UseWhen(c => !c.Request.Path.StartsWithSegments("/health") && c.Request.Path != MetricsEndpoint.Path, branch => branch.UseMiddleware<TenantMiddleware>());
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.UseMiddleware<RefuseCharsets>();
        app.UseMiddleware<ExpiredFormMiddleware>();
        if (app.Services.GetService<DrillPoint>() is { } point)
            app.UseMiddleware<DrillKill>(point);
        // Explicit, after the prefix has been taken off the path: otherwise the framework routes first (C.2).
        app.UseRouting();
        // Only who carries no session is answered from here, so that nobody has to be asked who they are. What follows is for pages that are made.
        app.UseOutputCache();
        app.UseMiddleware<MakePageOnce>();
        app.UseWhen(HasTenant, branch => branch.UseMiddleware<TenantLogScope>().UseMiddleware<TenantCulture>());
        // Before whatever asks the database; after the language is known.
        app.UseMiddleware<TryAgainLater>();
        app.UseWhen(context => context.Features.Get<PublicPage>() is not null, branch => branch.UseResponseCompression());
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<ViewerMiddleware>();
        app.UseAuthorization();
        app.UseWhen(HasTenant, branch => branch.UseMiddleware<KeepOwnPages>());
        app.UseMiddleware<LostPaths>();
        return app;
    }

    public static WebApplication MapCqEndpoints(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapMetrics();
        app.MapStaticAssets();
        app.MapLanguageSwitch();
        app.MapThemeStylesheet();
        app.MapControllers().WithStaticAssets();
        foreach (var (startup, feature) in app.Services.GetRequiredService<ModuleCatalog>().Startups().OrderBy(s => s.Startup.ConfigureOrder))
        {
            var group = app.MapGroup("");
            group.WithMetadata(new FeatureMetadata(feature));
            startup.Configure(app, group, app.Services);
        }

        return app;
    }

    private static bool HasTenant(HttpContext context) =>
        context.RequestServices.GetRequiredService<Abstractions.Tenants.ITenantAccessor>().CurrentOrDefault is not null;

    // Test hosts have another entry assembly, so the parts are added from what the catalogue found.
    private static void AddParts(ApplicationPartManager manager, ModuleCatalog modules)
    {
        foreach (var assembly in modules.Modules.Select(m => m.Assembly).Append(typeof(MvcTexts).Assembly).Append(typeof(CqHost).Assembly))
        {
            if (manager.ApplicationParts.OfType<AssemblyPart>().Any(p => p.Assembly == assembly))
                continue;
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
                manager.ApplicationParts.Add(part);
            foreach (var related in RelatedAssemblyAttribute.GetRelatedAssemblies(assembly, throwOnError: false))
            {
                foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(related).GetApplicationParts(related))
                    manager.ApplicationParts.Add(part);
            }
        }
    }

    private static void Believe(ForwardedHeadersOptions options, string proxies)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        if (options.KnownProxies.Count == 0)
            options.ForwardedHeaders = ForwardedHeaders.None;
    }
}
