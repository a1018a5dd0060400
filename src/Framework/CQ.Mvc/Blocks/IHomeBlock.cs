namespace CQ.Mvc.Blocks;

/// <summary>
/// A block of the sector's home page. Its view component takes no argument. In <see cref="BlockZone.Front"/> it draws one line or two of what the councils did,
/// beside the map, and is not composed.
/// </summary>
public interface IHomeBlock : IComposedBlock;
