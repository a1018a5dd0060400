namespace CQ.Publishing.ViewModels;

/// <summary>A page in a list of pages.</summary>
public sealed record PageLink(string Slug, string Title)
{
    public string Summary { get; init; } = "";

    public string? Language { get; init; }
}
