namespace CQ.Territory.ViewModels;

/// <summary>The public directory of bodies (R141).</summary>
public sealed record GroupDirectory(string SectorName, IReadOnlyList<GroupCard> Groups);
