using System.Text.Json.Nodes;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Workflows.Data;
using CQ.Workflows.Graphs;
using CQ.Workflows.Models;
using CQ.Workflows.Services.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Workflows.Services.Admin;

/// <summary>Keeps a feature on while open instances use its activities, values, places or events, and this one while anything is open at all.</summary>
internal sealed class WorkflowsFeatureGuard(
    CqDbContext db, ActivityLibrary library, WorkflowDeclarations declarations, IModuleCatalog modules, IStringLocalizer<Texts> T) : IFeatureGuard
{
    private IReadOnlyList<(string Type, int Open, WorkflowDefinition Definition)>? _open;

    public async Task<string?> WhyNotDisableAsync(string featureId, CancellationToken ct)
    {
        _open ??= await OpenAsync(ct);
        if (featureId == "CQ.Workflows" && await db.ForEngine().AnyAsync(t => t.State == HumanTaskState.Open && t.InstanceId == null, ct))
            return T["Des tâches attendent encore une décision."];
        foreach (var (type, open, definition) in _open)
        {
            if (featureId == "CQ.Workflows" || Uses(definition, featureId))
                return T["Des dossiers en cours du parcours « {0} » en dépendent ({1}).", type, open];
        }

        return null;
    }

    private async Task<IReadOnlyList<(string, int, WorkflowDefinition)>> OpenAsync(CancellationToken ct)
    {
        var versions = await db.Set<WorkflowInstance>()
            .Where(i => i.Status == InstanceStatus.Waiting || i.Status == InstanceStatus.Faulted || i.Status == InstanceStatus.Running)
            .GroupBy(i => i.VersionId)
            .Select(g => new { VersionId = g.Key, Open = g.Count() })
            .Join(db.Set<WorkflowTypeVersion>(), g => g.VersionId, v => v.Id, (g, v) => new { g.Open, v.Definition, v.WorkflowTypeId })
            .Join(db.Set<WorkflowType>(), v => v.WorkflowTypeId, t => t.Id, (v, t) => new { t.Name, v.Open, v.Definition })
            .ToListAsync(ct);
        return [.. versions.Select(v => (v.Name, v.Open, WorkflowDefinition.Parse(v.Definition)))];
    }

    private bool Uses(WorkflowDefinition definition, string featureId) =>
        definition.Activities.Any(a => library.FeatureOf(a.Name) == featureId)
        || Words(definition).SelectMany(declarations.SourcesOf).Any(s => modules.FeatureOf(s.GetType()) == featureId);

    // Every word of the properties that could name a value, a place or an event; one that is none finds no source.
    private static IEnumerable<string> Words(WorkflowDefinition definition) =>
        definition.Activities.SelectMany(a => Texts(a.Properties))
            .SelectMany(t => t.Split([' ', '{', '}', '<', '>', '=', '!', '\''], StringSplitOptions.RemoveEmptyEntries))
            .Distinct();

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Texts(p.Value)),
        JsonArray a => a.SelectMany(Texts),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
