namespace CQ.Workflows.Graphs;

/// <summary>A box of the diagram, by its left upper corner.</summary>
public sealed record DiagramNode(string ActivityId, int X, int Y);
