namespace CQ.Publishing.ViewModels;

/// <summary>What stands around a page: the pages above it, the highest first, and those under it.</summary>
public sealed record PageAround(IReadOnlyList<PageLink> Above, IReadOnlyList<PageLink> Under);
