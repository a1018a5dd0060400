namespace CQ.Workflows.Graphs;

/// <summary>A definition laid out in rows, ready to be drawn.</summary>
public sealed record Diagram(int Width, int Height, IReadOnlyList<DiagramNode> Nodes, IReadOnlyList<DiagramEdge> Edges)
{
    public const int NodeWidth = 200;
    public const int NodeHeight = 64;
}
