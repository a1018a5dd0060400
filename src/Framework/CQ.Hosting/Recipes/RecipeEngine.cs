using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Recipes;

/// <summary>
/// Prepares a recipe (evaluates its values, checks every step, names all faults at once) and carries out its steps, each in a scope and, unless
/// it asks otherwise, a transaction of its own.
/// </summary>
internal sealed class RecipeEngine(
    RecipeLibrary library, IModuleCatalog modules, ITenantScopeFactory scopes, ITenantStore tenants, IConfiguration configuration, TimeProvider time)
{
    private const int MaximumDepth = 5;

    /// <summary>The steps in order, recipes within recipes laid flat. Nothing is written.</summary>
    public async Task<IReadOnlyList<RecipeStep>> PrepareAsync(
        string name, Tenant tenant, IReadOnlyDictionary<string, string> parameters, DateTimeOffset startedAt, RecipeErrors errors, CancellationToken ct)
    {
        var steps = new List<RecipeStep>();
        Flatten(name, "", 0);
        await using var scope = scopes.Create(tenant);
        var handlers = Handlers(scope.Services);
        var enabled = tenant.Features.ToHashSet(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (!handlers.TryGetValue(step.Name, out var handler))
            {
                errors.Add(step.Path, $"no module knows a step '{step.Name}'");
                continue;
            }

            await handler.ValidateAsync(step, errors, ct);
            if (step.Name.Equals("feature", StringComparison.OrdinalIgnoreCase))
                enabled.UnionWith(FeatureStep.Enabled(step, modules));
            else if (modules.FeatureOf(handler.GetType()) is { } feature && !enabled.Contains(feature))
                errors.Add(step.Path, $"the step '{step.Name}' belongs to the feature {feature}, which no earlier step enables");
        }

        return steps;

        void Flatten(string recipeName, string above, int depth)
        {
            if (depth > MaximumDepth || library.Find(recipeName, errors) is not { } recipe)
                return;
            var values = new RecipeValues(parameters, configuration, startedAt, recipe, errors);
            for (var i = 0; i < recipe.Steps.Count; i++)
            {
                var path = $"{above}steps[{i}]";
                var body = (JsonObject)values.Evaluate(recipe.Steps[i], path)!;
                var stepName = body.First(p => p.Key.Equals("name", StringComparison.OrdinalIgnoreCase)).Value!.GetValue<string>();
                if (!stepName.Equals("recipes", StringComparison.OrdinalIgnoreCase))
                    steps.Add(new RecipeStep(stepName, body, path));
                else
                    foreach (var (inner, _) in RecipeJson.ReadList<InnerRecipe>(new RecipeStep(stepName, body, path), "Values", errors))
                        Flatten(inner.Name, $"{path}/{inner.Name}/", depth + 1);
            }
        }
    }

    /// <summary>Carries out one step in the tenant as it is now; the features it enables hold for the next.</summary>
    public async Task ExecuteAsync(RecipeStep step, Guid tenantId, RecipeRun run, CancellationToken ct)
    {
        await using var scope = scopes.Create(await tenants.GetAsync(tenantId, ct));
        var handler = Handlers(scope.Services)[step.Name];
        scope.Services.GetRequiredService<CurrentRun>().Run = run;
        if (handler.RunsOutsideBurst)
            await handler.ExecuteAsync(step, run, ct);
        else
            await scope.Services.GetRequiredService<IBurst>().RunAsync(token => handler.ExecuteAsync(step, run, token), ct);
    }

    public bool IsDemo(string recipeName) => library.Find(recipeName, new RecipeErrors())?.IsDemo == true;

    public DateTimeOffset Now() => time.GetUtcNow();

    private static Dictionary<string, IRecipeStepHandler> Handlers(IServiceProvider services) =>
        services.GetServices<IRecipeStepHandler>()
            .SelectMany(h => h.Names.Select(n => (n, h)))
            .ToDictionary(p => p.n, p => p.h, StringComparer.OrdinalIgnoreCase);

    private sealed record InnerRecipe(string Name, string? ExecutionId = null);
}
