namespace CQ.Publishing.ViewModels;

/// <summary>What a council keeps for its members besides its news.</summary>
public sealed record PlaceShelf(IReadOnlyList<DocumentRow> Documents, IReadOnlyList<PageLink> Pages, string ListPath);
