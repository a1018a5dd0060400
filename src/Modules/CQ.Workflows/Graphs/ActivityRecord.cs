using System.Text.Json.Nodes;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Graphs;

/// <summary>An activity of a definition, in Orchard's shape. <c>X</c> and <c>Y</c> are kept; our diagram lays itself out.</summary>
public sealed record ActivityRecord
{
    public required string ActivityId { get; init; }

    public required string Name { get; init; }

    public int X { get; init; }

    public int Y { get; init; }

    public bool IsStart { get; init; }

    public JsonObject Properties { get; init; } = [];

    /// <summary>The title its author gave it, in Orchard's place: <c>Properties.ActivityMetadata.Title</c>.</summary>
    public string? Title =>
        Properties[ActivityValidation.MetadataKey] is JsonObject metadata && metadata[nameof(Title)] is JsonValue title && title.TryGetValue<string>(out var text)
            ? text
            : null;
}
