using System.Collections.Concurrent;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Data.Host;
using CQ.Hosting.Recipes;
using CQ.Hosting.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CQ.Hosting.Setup;

/// <summary>
/// Runs the set-up of a tenant: the recipe's steps one by one, progress saved after each, so that a failure or a crash goes on where it
/// stopped. An advisory lock keeps a second node out.
/// </summary>
internal sealed class SetupRunner(IServiceScopeFactory scopes, ITenantScopeFactory tenantScopes, DailyWork daily, ILogger<SetupRunner> logger)
{
    private readonly ConcurrentDictionary<Guid, Task> _running = new();

    /// <summary>Begins or goes on in the background; a second call while it runs does nothing.</summary>
    public void Begin(Guid tenantId) => _running.AddOrUpdate(
        tenantId,
        id => Task.Run(() => RunAsync(id, CancellationToken.None)),
        (id, task) => task.IsCompleted ? Task.Run(() => RunAsync(id, CancellationToken.None)) : task);

    /// <summary>Null when the tenant runs at the end, else what failed.</summary>
    public async Task<string?> RunAsync(Guid tenantId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        await db.Database.OpenConnectionAsync(ct);
        var key = BitConverter.ToInt64(tenantId.ToByteArray());
        if (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_lock({key}) as \"Value\"").SingleAsync(ct))
            return null;
        try
        {
            return await StepsAsync(scope.ServiceProvider, db, tenantId, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "Set-up of tenant {TenantId} failed", tenantId);
            var reason = e is DbUpdateException { InnerException: { } inner } ? inner.Message : e.Message;
            await FailAsync(scope.ServiceProvider, db, tenantId, reason, ct);
            return reason;
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({key})", CancellationToken.None);
        }
    }

    private async Task<string?> StepsAsync(IServiceProvider services, HostDbContext db, Guid tenantId, CancellationToken ct)
    {
        var row = await db.Set<HostTenant>().SingleAsync(t => t.Id == tenantId, ct);
        var engine = services.GetRequiredService<RecipeEngine>();
        var store = services.GetRequiredService<ITenantStore>();
        row.State = TenantState.Initializing;
        row.SetupError = null;
        row.SetupRunId ??= Guid.CreateVersion7();
        row.SetupStartedAt ??= engine.Now();
        await db.SaveChangesAsync(ct);
        await store.BumpVersionAsync(tenantId, ct);

        var tenant = await store.GetAsync(tenantId, ct);
        var errors = new RecipeErrors();
        var steps = await engine.PrepareAsync(row.SetupRecipe!, tenant, await ParametersAsync(tenant, ct), row.SetupStartedAt.Value, errors, ct);
        if (errors.Any)
            throw new InvalidOperationException(string.Join(Environment.NewLine, errors.Messages));

        var run = new RecipeRun(row.SetupRunId.Value, row.SetupRecipe!, engine.IsDemo(row.SetupRecipe!), row.SetupStartedAt.Value);
        for (var i = row.SetupStep; i < steps.Count; i++)
        {
            await engine.ExecuteAsync(steps[i], tenantId, run, ct);
            row.SetupStep = i + 1;
            await db.SaveChangesAsync(ct);
        }

        await store.SetStateAsync(tenantId, TenantState.Running, ct);
        await daily.EnsureAsync(ct);
        logger.LogInformation("Tenant {Name} is set up with {Recipe}", tenant.Name, row.SetupRecipe);
        return null;
    }

    private async Task<Dictionary<string, string>> ParametersAsync(Tenant tenant, CancellationToken ct)
    {
        await using var scope = tenantScopes.Create(tenant);
        var profile = await scope.Services.GetRequiredService<ISiteSettings>().GetAsync<SiteProfile>(ct);
        return new Dictionary<string, string> { ["SiteName"] = profile.SiteName, ["SiteTimeZone"] = tenant.TimeZone };
    }

    private static async Task FailAsync(IServiceProvider services, HostDbContext db, Guid tenantId, string reason, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var row = await db.Set<HostTenant>().SingleAsync(t => t.Id == tenantId, ct);
        row.State = TenantState.Uninitialized;
        row.SetupError = reason;
        await db.SaveChangesAsync(ct);
        await services.GetRequiredService<ITenantStore>().BumpVersionAsync(tenantId, ct);
    }
}
