using System.Text.Json;
using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;

namespace CQ.Workflows.Graphs;

/// <summary>What a version holds: activities and the transitions between them.</summary>
public sealed record WorkflowDefinition
{
    public required IReadOnlyList<ActivityRecord> Activities { get; init; }

    public required IReadOnlyList<Transition> Transitions { get; init; }

    public static WorkflowDefinition Parse(string json) => JsonSerializer.Deserialize<WorkflowDefinition>(json, RecipeJson.Options)!;

    /// <summary>The same definition always gives the same text, whatever the order of the keys in the recipe: that is how a change is recognised.</summary>
    public string ToCanonicalJson()
    {
        var node = new JsonObject
        {
            [nameof(Activities)] = new JsonArray([.. Activities.Select(a => new JsonObject
            {
                ["ActivityId"] = a.ActivityId,
                ["Name"] = a.Name,
                ["X"] = a.X,
                ["Y"] = a.Y,
                ["IsStart"] = a.IsStart,
                ["Properties"] = Sorted(a.Properties),
            })]),
            [nameof(Transitions)] = new JsonArray([.. Transitions.Select(t => new JsonObject
            {
                ["Id"] = t.Id.Value,
                ["SourceActivityId"] = t.SourceActivityId,
                ["SourceOutcomeName"] = t.SourceOutcomeName,
                ["DestinationActivityId"] = t.DestinationActivityId,
            })]),
        };
        return node.ToJsonString();
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted)]),
        null => null,
        _ => node.DeepClone(),
    };
}
