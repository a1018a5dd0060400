namespace CQ.Limits;

/// <summary>A line of the bare page.</summary>
public sealed class Row
{
    public int Id { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }
}
