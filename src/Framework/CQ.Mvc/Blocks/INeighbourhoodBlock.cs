namespace CQ.Mvc.Blocks;

/// <summary>A block of a quartier's page. Its view component takes one argument, <c>place</c>, a <see cref="NeighbourhoodPlace"/>.</summary>
public interface INeighbourhoodBlock : IComposedBlock;
