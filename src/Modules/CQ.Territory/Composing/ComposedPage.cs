using CQ.Mvc.Blocks;

namespace CQ.Territory.Composing;

/// <summary>A page that can be composed.</summary>
/// <param name="Key"><see cref="Models.PageComposition.HomePage"/>, or the id of a quartier.</param>
/// <param name="CouncilId">Whose members read the members' layer; null on the sector's home, which has none.</param>
public sealed record ComposedPage(string Key, IReadOnlyList<IComposedBlock> Blocks, Guid? CouncilId);
