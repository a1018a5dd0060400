namespace CQ.Publishing.ViewModels;

/// <summary>The latest news of a place, in a block of its page.</summary>
/// <param name="ListPath">All of them; begins with <c>~/</c>.</param>
/// <param name="WritePath">Where the viewer may write another one; null when they may not.</param>
public sealed record PlaceNews(IReadOnlyList<ItemRow> Items, string ListPath, string? WritePath = null);
