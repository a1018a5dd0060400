using CQ.Abstractions.Recipes;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Hosting.Recipes;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Commands;

/// <summary>Checks a recipe, or runs one in a running tenant, whose state it never changes.</summary>
internal sealed class RecipesCommand(IServiceScopeFactory scopes, ITenantScopeFactory tenantScopes)
{
    public async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        var (run, name, tenantName) = args switch
        {
            ["validate", var n] => (false, n, null),
            ["validate", var n, .. var rest] => (false, n, Options.Parse(rest, "tenant")["tenant"]),
            ["run", var n, .. var rest] => (true, n, Options.Parse(rest, "tenant")["tenant"]),
            _ => throw new CommandFailedException("cq recipes validate NAME | run NAME --tenant T"),
        };
        await using var scope = scopes.CreateAsyncScope();
        var engine = scope.ServiceProvider.GetRequiredService<RecipeEngine>();
        var tenant = await TenantAsync(scope.ServiceProvider, tenantName, run, ct);
        var errors = new RecipeErrors();
        var startedAt = engine.Now();
        var steps = await engine.PrepareAsync(name, tenant, await ParametersAsync(tenant, run, ct), startedAt, errors, ct);
        if (errors.Any)
            throw new CommandFailedException($"{errors.Messages.Count} faults in {name}, nothing was done:\n  {string.Join("\n  ", errors.Messages)}");
        if (!run)
        {
            Console.WriteLine($"{name} is sound: {steps.Count} steps.");
            return 0;
        }

        var recipeRun = new RecipeRun(Guid.CreateVersion7(), name, engine.IsDemo(name), startedAt);
        foreach (var step in steps)
        {
            await engine.ExecuteAsync(step, tenant.Id, recipeRun, ct);
            Console.WriteLine($"{step.Path} {step.Name}");
        }

        return 0;
    }

    private static async Task<Tenant> TenantAsync(IServiceProvider services, string? name, bool run, CancellationToken ct)
    {
        if (name is null)
        {
            // Checking needs no tenant of its own; an empty one stands in.
            return run
                ? throw new CommandFailedException("cq recipes run needs --tenant.")
                : new Tenant(Guid.Empty, "validation", TenantState.Uninitialized, 0, "Europe/Paris", "fr", [], System.Collections.Frozen.FrozenSet<string>.Empty);
        }

        var tenant = await services.GetRequiredService<ITenantStore>().FindAsync(name, ct)
            ?? throw new CommandFailedException($"There is no tenant '{name}'.");
        return !run || tenant.State == TenantState.Running ? tenant : throw new CommandFailedException($"'{name}' is {tenant.State}, not Running.");
    }

    private async Task<Dictionary<string, string>> ParametersAsync(Tenant tenant, bool run, CancellationToken ct)
    {
        var parameters = new Dictionary<string, string> { ["SiteName"] = tenant.Name, ["SiteTimeZone"] = tenant.TimeZone };
        if (!run)
            return parameters;
        await using var scope = tenantScopes.Create(tenant);
        parameters["SiteName"] = (await scope.Services.GetRequiredService<ISiteSettings>().GetAsync<SiteProfile>(ct)).SiteName;
        return parameters;
    }
}
