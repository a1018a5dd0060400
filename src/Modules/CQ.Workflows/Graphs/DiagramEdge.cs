namespace CQ.Workflows.Graphs;

/// <summary>A line of the diagram through these points, and where its word stands.</summary>
/// <param name="IsBack">It leads back to an earlier step.</param>
public sealed record DiagramEdge(Transition Transition, IReadOnlyList<(int X, int Y)> Points, (int X, int Y) Label, bool IsBack)
{
    /// <summary>An SVG path, bent only between rows; one that leads back has corners.</summary>
    public string Path
    {
        get
        {
            var path = new System.Text.StringBuilder($"M{Points[0].X} {Points[0].Y}");
            for (var i = 1; i < Points.Count; i++)
            {
                var (from, to) = (Points[i - 1], Points[i]);
                var middle = (from.Y + to.Y) / 2;
                path.Append(IsBack || from.X == to.X ? $"L{to.X} {to.Y}" : $"C{from.X} {middle} {to.X} {middle} {to.X} {to.Y}");
            }

            return path.ToString();
        }
    }
}
