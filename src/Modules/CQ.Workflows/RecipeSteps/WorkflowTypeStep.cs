using CQ.Abstractions.Recipes;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Data;
using CQ.Workflows.Graphs;
using CQ.Workflows.Services.Engine;
using CQ.Workflows.Services.Types;

namespace CQ.Workflows.RecipeSteps;

/// <summary><c>WorkflowType</c> in Orchard's shape. Orchard replaces the type and so loses its instances; ours publishes a version when something changed.</summary>
internal sealed class WorkflowTypeStep(PublishVersion publish, ActivityLibrary library, IWorkflowDeclarations declared) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["WorkflowType"];

    public async Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        var validator = new GraphValidator(library.FindInstalled, declared);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (type, path) in RecipeJson.ReadList<RecipeWorkflowType>(step, "data", errors))
        {
            if (type.WorkflowTypeId.Length is 0 or > Lengths.Key)
                errors.Add($"{path}.WorkflowTypeId", $"1 to {Lengths.Key} characters are expected");
            else if (!seen.Add(type.WorkflowTypeId))
                errors.Add($"{path}.WorkflowTypeId", $"'{type.WorkflowTypeId}' stands twice");
            if (type.Name.Length is 0 or > Lengths.Name)
                errors.Add($"{path}.Name", $"1 to {Lengths.Name} characters are expected");
            if (type.RetentionDays is < 1 or > 36_600)
                errors.Add($"{path}.RetentionDays", "1 to 36600 days are expected");
            await validator.ValidateAsync(type.ToDefinition(), path, errors, ct);
        }
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        foreach (var (type, path) in RecipeJson.ReadList<RecipeWorkflowType>(step, "data", new RecipeErrors()))
        {
            var definition = type.ToDefinition();
            var off = definition.Activities.Select(a => a.Name).Distinct().Where(n => library.Find(n) is null).ToList();
            if (off.Count > 0)
                throw new InvalidOperationException($"{path}: no earlier step enables the feature of {string.Join(", ", off.Select(n => $"{n} ({library.FeatureOf(n)})"))}.");
            await publish.ExecuteAsync(type, definition, ct);
        }
    }
}
