namespace CQ.Projects.ViewModels;

/// <summary>The projects of a quartier from idea to done.</summary>
/// <param name="Ended">How many were not retained or withdrawn; they are off the line.</param>
public sealed record QuartierLine(string Slug, IReadOnlyList<LineStop> Stops, int Ended)
{
    public bool IsEmpty => Ended == 0 && Stops.All(s => s.Count == 0);
}
