namespace CQ.Territory.Geography;

/// <summary>A place where the quartiers do not tile the sector (L1).</summary>
/// <param name="Names">The two quartiers that overlap, or those around a gap.</param>
/// <param name="SquareMetres">How large it is.</param>
/// <param name="BasisPoints">Its share of the smaller quartier for an overlap, of the whole for a gap or a loss.</param>
public sealed record TilingFault(TilingFaultKind Kind, IReadOnlyList<string> Names, double SquareMetres, int BasisPoints);
