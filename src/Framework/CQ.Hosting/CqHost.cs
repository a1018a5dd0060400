using System.Globalization;
using System.Reflection;
using CQ.Abstractions.Modules;
using CQ.Data;
using CQ.Data.Migrating;
using CQ.Hosting.Commands;
using CQ.Hosting.Modules;
using CQ.Hosting.Setup;
using CQ.Hosting.Tenants;
using CQ.Hosting.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CQ.Hosting;

/// <summary>Builds and runs the site: <c>AddCqHost</c>, <c>UseCqHost</c>, <c>RunCqAsync</c>.</summary>
public static class CqHost
{
    public static WebApplicationBuilder AddCqHost(this WebApplicationBuilder builder, Assembly? host = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        host ??= Assembly.GetEntryAssembly()!;
        var args = CommandArguments(builder);
        var options = Read(builder.Configuration);
        var modules = ModuleCatalog.Of(host);

        builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddSimpleConsole(console => console.IncludeScopes = true);
        builder.Services.AddSingleton<Microsoft.Extensions.Options.IOptions<CqHostOptions>>(Microsoft.Extensions.Options.Options.Create(options));
        builder.Services.AddCqClock();
        builder.Services.AddSingleton(modules);
        builder.Services.AddSingleton<IModuleCatalog>(modules);
        builder.Services.AddScoped(typeof(IEnabled<>), typeof(Enabled<>));
        builder.Services.AddScoped(typeof(Lazy<>), typeof(OnDemand<>));
        builder.Services.AddCqData(CommandLine.NeedsOwner(args) ? Require(options.DatabaseOwner, "CQ_DATABASE_OWNER") : Require(options.Database, "CQ_DATABASE"));
        builder.Services.AddTransient(sp => new MigratorContextFactory(
            Require(options.DatabaseOwner, "CQ_DATABASE_OWNER"), modules, sp.GetRequiredService<Abstractions.Tenants.ITenantAccessor>()));
        builder.Services.AddTransient<DatabaseMigrator>();
        builder.Services.AddCqTenants().AddCqSecurity(options).AddCqRecipes().AddCqWork(options, server: !CommandLine.IsVerb(args)).AddCqPages(modules, options);
        modules.ConfigureServices(builder.Services);
        return builder;
    }

    public static WebApplication UseCqHost(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        return app.UseCqPipeline().MapCqEndpoints();
    }

    /// <summary>Carries out a verb of the command line, or runs the server until it is stopped.</summary>
    public static async Task<int> RunCqAsync(this WebApplication app, string[] args)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (CommandLine.IsVerb(args))
        {
            using var stop = new CancellationTokenSource();
            using var term = System.Runtime.InteropServices.PosixSignalRegistration.Create(
                System.Runtime.InteropServices.PosixSignal.SIGTERM, context => Stop(context, stop));
            using var interrupt = System.Runtime.InteropServices.PosixSignalRegistration.Create(
                System.Runtime.InteropServices.PosixSignal.SIGINT, context => Stop(context, stop));
            return await CommandLine.RunAsync(app, args, stop.Token);
        }

        await app.Services.GetRequiredService<RoleCheck>().RequireRestrictedRoleAsync();
        await app.Services.GetRequiredService<TenantRegistry>().RefreshAsync(CancellationToken.None);
        await app.RunAsync();
        return Environment.ExitCode;
    }

    private static void Stop(System.Runtime.InteropServices.PosixSignalContext context, CancellationTokenSource stop)
    {
        context.Cancel = true;
        stop.Cancel();
    }

    private static string[] CommandArguments(WebApplicationBuilder builder) =>
        builder.Configuration["CQ_VERB"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [.. Environment.GetCommandLineArgs().Skip(1)];

    private static CqHostOptions Read(ConfigurationManager configuration)
    {
        var options = new CqHostOptions();
        return new CqHostOptions
        {
            Database = configuration["CQ_DATABASE"] ?? "",
            DatabaseOwner = configuration["CQ_DATABASE_OWNER"] ?? "",
            DataFolder = configuration["CQ_DATA"] ?? options.DataFolder,
            FilesFolder = configuration["CQ_FILES"] ?? Path.Combine(configuration["CQ_DATA"] ?? options.DataFolder, "files"),
            RecipesFolder = configuration["CQ_RECIPES"] ?? options.RecipesFolder,
            TenantsFile = configuration["CQ_TENANTS_FILE"] ?? "",
            SetupRecipe = configuration["CQ_SETUP_RECIPE"] ?? "",
            PublicUrl = configuration["CQ_PUBLIC_URL"] ?? configuration["ASPNETCORE_URLS"]?.Split(';')[0] ?? options.PublicUrl,
            Smtp = configuration["CQ_SMTP"] ?? "",
            MailFrom = configuration["CQ_MAIL_FROM"] ?? options.MailFrom,
            AccountFormsPerMinute = configuration.GetValue("CQ_ACCOUNT_FORMS_PER_MINUTE", options.AccountFormsPerMinute),
            Proxies = configuration["CQ_PROXIES"] ?? "",
            DrainSeconds = configuration.GetValue("CQ_DRAIN_SECONDS", options.DrainSeconds),
            MetricsToken = configuration["CQ_METRICS_TOKEN"] ?? "",
            DrillKill = configuration["CQ_DRILL_KILL"] ?? "",
        };
    }

    // "dotnet ef" builds the model and never connects.
    private static string Require(string value, string name) =>
        value.Length > 0 ? value : EF.IsDesignTime ? "Host=design-time" : throw new InvalidOperationException($"{name} is not set. See the README: how to run on an outside PostgreSQL.");
}
