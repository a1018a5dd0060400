using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Work;
using CQ.Data.Host;
using CQ.Hosting.Recipes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Setup;

internal sealed class TenantSetup(
    HostDbContext db,
    ITenantAccessor tenant,
    ITenantStore tenants,
    RecipeLibrary recipes,
    RecipeEngine engine,
    SetupRunner runner,
    IServiceProvider services,
    TimeProvider time) : ITenantSetup
{
    /// <summary>Kind of the owner's work that removes a tenant's rows.</summary>
    public const string EraseKind = "owner.erase-tenant-rows";

    private static readonly TimeSpan LastPage = TimeSpan.FromHours(1);

    public IReadOnlyList<SetupRecipe> Recipes =>
        [.. recipes.All().Where(r => r.IsSetupRecipe && !r.IsHidden).Select(r => new SetupRecipe(r.Name, r.DisplayName, r.Description))];

    public async Task<bool> IsSecretValidAsync(string secret, CancellationToken ct = default)
    {
        var row = await RowAsync(ct);
        if (!SetupSecret.Matches(secret, row.SetupSecretHash))
            return false;
        return row.State != TenantState.Running || row.SetupStartedAt is null || time.GetUtcNow() - row.SetupStartedAt < LastPage;
    }

    public async Task<SetupState> GetStateAsync(CancellationToken ct = default)
    {
        var row = await RowAsync(ct);
        var erasing = await db.Set<HostDueWork>().AnyAsync(w => w.TenantId == row.Id && w.Kind == EraseKind && w.DoneAt == null, ct);
        var of = row.SetupRecipe is null ? 0 : await CountAsync(row, ct);
        var phase = erasing ? SetupPhase.Erasing : row.State switch
        {
            TenantState.Running => SetupPhase.Done,
            TenantState.Initializing => SetupPhase.Running,
            _ when row.SetupError is not null => SetupPhase.Failed,
            _ => SetupPhase.Waiting,
        };
        return new SetupState(phase, phase is SetupPhase.Waiting or SetupPhase.Done ? row.SetupStep : Math.Min(row.SetupStep + 1, of), of, row.SetupError);
    }

    public async Task<Outcome<bool>> StartAsync(SetupRequest request, CancellationToken ct = default)
    {
        var row = await RowAsync(ct);
        if (row.State != TenantState.Uninitialized || !SetupSecret.Matches(request.Secret, row.SetupSecretHash))
            return new Refusal("Cette adresse d’installation n’est plus valable.", nameof(SetupRequest.Secret));
        if (request.SiteName.Trim().Length == 0)
            return new Refusal("Donnez un nom au site.", nameof(SetupRequest.SiteName));
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(request.TimeZone, out _))
            return new Refusal("Ce fuseau horaire n’existe pas.", nameof(SetupRequest.TimeZone));
        if (Recipes.All(r => r.Name != request.RecipeName))
            return new Refusal("Choisissez une recette.", nameof(SetupRequest.RecipeName));

        var faults = await PrepareAsync(row.Id, request.SiteName, request.TimeZone, request.RecipeName, ct);
        if (faults.Any)
            return new Refusal(string.Join(Environment.NewLine, faults.Messages), nameof(SetupRequest.RecipeName));
        var made = await FillAsync(request.SiteName, request.AdminEmail, request.AdminPassword, ct);
        if (!made.Succeeded)
            return made.Refusal with { Field = made.Refusal.Field?.Contains("ail", StringComparison.Ordinal) == true ? nameof(SetupRequest.AdminEmail) : nameof(SetupRequest.AdminPassword) };

        await BeginAsync(row.Id, request.RecipeName, request.TimeZone, ct);
        runner.Begin(row.Id);
        return true;
    }

    public async Task<Outcome<bool>> RetryAsync(string secret, CancellationToken ct = default)
    {
        var row = await RowAsync(ct);
        if (row.SetupRecipe is null || row.State != TenantState.Uninitialized || !SetupSecret.Matches(secret, row.SetupSecretHash))
            return new Refusal("Cette adresse d’installation n’est plus valable.");
        runner.Begin(row.Id);
        return true;
    }

    public async Task StartAgainAsync(string secret, CancellationToken ct = default)
    {
        var row = await RowAsync(ct);
        if (row.State == TenantState.Uninitialized && SetupSecret.Matches(secret, row.SetupSecretHash))
            await services.GetRequiredService<IDueWork>().ScheduleAsync(EraseKind, row.Id, time.GetUtcNow(), ct);
    }

    /// <summary>What the set-up form and the tenants file share: the site's name and its administrator, before any step.</summary>
    public Task<Outcome<Guid>> FillAsync(string siteName, string adminEmail, string? adminPassword, CancellationToken ct) =>
        services.GetRequiredService<IBurst>().RunAsync(
            async token =>
            {
                var settings = services.GetRequiredService<ISiteSettings>();
                var profile = await settings.GetAsync<SiteProfile>(token);
                profile.SiteName = siteName.Trim();
                await settings.SetAsync(profile, token);
                var made = await services.GetRequiredService<IAdministratorMaker>().MakeAsync(adminEmail, adminPassword, token);
                if (!made.Succeeded)
                    services.GetRequiredService<IBurst>().Abandon();
                return made;
            },
            ct);

    public async Task BeginAsync(Guid tenantId, string recipe, string timeZone, CancellationToken ct)
    {
        await tenants.SetTimeAndLanguageAsync(tenantId, timeZone, tenant.Current.Culture, ct);
        db.ChangeTracker.Clear();
        var row = await db.Set<HostTenant>().SingleAsync(t => t.Id == tenantId, ct);
        (row.SetupRecipe, row.SetupStep, row.SetupError, row.SetupRunId, row.SetupStartedAt) = (recipe, 0, null, null, null);
        row.State = TenantState.Initializing;
        await db.SaveChangesAsync(ct);
        await tenants.BumpVersionAsync(tenantId, ct);
    }

    private async Task<RecipeErrors> PrepareAsync(Guid tenantId, string siteName, string timeZone, string recipe, CancellationToken ct)
    {
        var errors = new RecipeErrors();
        var parameters = new Dictionary<string, string> { ["SiteName"] = siteName, ["SiteTimeZone"] = timeZone };
        await engine.PrepareAsync(recipe, await tenants.GetAsync(tenantId, ct), parameters, time.GetUtcNow(), errors, ct);
        return errors;
    }

    private async Task<int> CountAsync(HostTenant row, CancellationToken ct)
    {
        var parameters = new Dictionary<string, string> { ["SiteName"] = "", ["SiteTimeZone"] = row.TimeZone };
        return (await engine.PrepareAsync(row.SetupRecipe!, tenant.Current, parameters, time.GetUtcNow(), new RecipeErrors(), ct)).Count;
    }

    private Task<HostTenant> RowAsync(CancellationToken ct) =>
        db.Set<HostTenant>().AsNoTracking().SingleAsync(t => t.Id == tenant.Current.Id, ct);
}
