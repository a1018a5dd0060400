using CQ.Territory.Geography;
using CQ.Territory.Models;

namespace CQ.Territory.Services;

/// <summary>A new boundary, and where the quartiers then fail to tile the sector (L1): named on the screen, not refused.</summary>
public sealed record BoundaryChange(Boundary Boundary, IReadOnlyList<TilingFault> Faults);
