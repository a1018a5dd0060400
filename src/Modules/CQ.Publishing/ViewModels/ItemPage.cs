using CQ.Contents.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>The page of an item: what its type draws, and what stands around it.</summary>
/// <param name="Address">Absolute, to share it.</param>
/// <param name="Newer">The next one of the same place.</param>
/// <param name="Older">The one before.</param>
public sealed record ItemPage(
    ContentReading Reading, string Address, ItemRow? Newer, ItemRow? Older, bool MayEdit)
{
    /// <summary>The next dates that it announces.</summary>
    public IReadOnlyList<AgendaEntry> Announced { get; init; } = [];

    public ContentItem Item => Reading.Item;
}
