namespace CQ.Publishing.ViewModels;

/// <summary>The latest documents of a place, in a block of its page.</summary>
/// <param name="ListPath">All of them; begins with <c>~/</c>.</param>
public sealed record PlaceDocuments(IReadOnlyList<DocumentRow> Items, string ListPath);
