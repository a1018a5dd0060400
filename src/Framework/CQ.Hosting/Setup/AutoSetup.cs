using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Data.Host;
using CQ.Hosting.Recipes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CQ.Hosting.Setup;

/// <summary>
/// At start: sets up what the tenants file names and does not exist, goes on with set-ups that a crash interrupted, and with no tenant at all prints the
/// address of a set-up form for <c>/</c>.
/// </summary>
internal sealed class AutoSetup(
    IServiceScopeFactory scopes, ITenantScopeFactory tenantScopes, SetupRunner runner, IOptions<CqHostOptions> options, IConfiguration configuration,
    ILogger<AutoSetup> logger)
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var entry in Entries())
            await EnsureAsync(entry, ct);

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        var interrupted = await db.Set<HostTenant>().Where(t => t.State == TenantState.Initializing).Select(t => t.Id).ToListAsync(ct);
        foreach (var id in interrupted)
            await runner.RunAsync(id, ct);

        if (!await db.Set<HostTenant>().AnyAsync(ct))
            await OfferFormAsync(scope.ServiceProvider, ct);
    }

    /// <summary>Registers a tenant and sets it up at once.</summary>
    /// <exception cref="TenantRefusedException">Something about the entry is wrong; nothing was written unless the tenant existed.</exception>
    public async Task EnsureAsync(TenantsFileEntry entry, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ITenantStore>();
        var known = await store.FindAsync(entry.ShellName, ct);
        if (known is { State: not TenantState.Uninitialized })
            return;
        var addresses = (entry.Addresses is { Count: > 0 } given ? given : [new TenantsFileAddress(null, null, true)])
            .Select(a => new TenantAddress(a.Host, a.Prefix, a.Canonical))
            .ToList();
        var tenant = known ?? await store.CreateAsync(new NewTenant(entry.ShellName, addresses, entry.SiteTimeZone), ct);

        await using (var inside = tenantScopes.Create(tenant))
        {
            var setup = inside.Services.GetRequiredService<TenantSetup>();
            var made = await setup.FillAsync(entry.SiteName, entry.AdminEmail, Password(entry), ct);
            if (!made.Succeeded)
                throw new TenantRefusedException($"{entry.ShellName}: {made.Refusal.Text}");
            await setup.BeginAsync(tenant.Id, entry.RecipeName, entry.SiteTimeZone, ct);
        }

        if (await runner.RunAsync(tenant.Id, ct) is { } failure)
            throw new TenantRefusedException($"{entry.ShellName}: {failure}");
    }

    private IReadOnlyList<TenantsFileEntry> Entries()
    {
        if (options.Value.TenantsFile.Length > 0)
            return TenantsFile.Read(options.Value.TenantsFile).Tenants;
        if (options.Value.SetupRecipe.Length == 0)
            return [];
        var mail = configuration["CQ_ADMIN_EMAIL"] ?? "admin@demo.example";
        return [new TenantsFileEntry("default", configuration["CQ_SITE_NAME"] ?? options.Value.SetupRecipe, options.Value.SetupRecipe, mail, configuration["CQ_ADMIN_PASSWORD"])];
    }

    // The same tiny language as in recipes; the file itself holds no password.
    private string? Password(TenantsFileEntry entry)
    {
        if (string.IsNullOrEmpty(entry.AdminPassword))
            return null;
        var errors = new RecipeErrors();
        var shell = new Recipe("tenants", "", "", false, ["demo"], [], null);
        var values = new RecipeValues(new Dictionary<string, string>(), configuration, DateTimeOffset.UnixEpoch, shell, errors);
        var value = values.Evaluate(JsonValue.Create(entry.AdminPassword), entry.ShellName + ".AdminPassword");
        return errors.Any ? throw new TenantRefusedException(string.Join("; ", errors.Messages)) : value!.GetValue<string>();
    }

    private async Task OfferFormAsync(IServiceProvider services, CancellationToken ct)
    {
        var store = services.GetRequiredService<ITenantStore>();
        var tenant = await store.CreateAsync(new NewTenant("default", [new TenantAddress(null, null, true)]), ct);
        var address = await services.GetRequiredService<SetupAddresses>().NewAsync(tenant, ct);
        logger.LogWarning("No sector yet. Set one up at {Address}", address);
    }
}
