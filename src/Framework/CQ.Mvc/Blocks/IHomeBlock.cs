namespace CQ.Mvc.Blocks;

/// <summary>A block of the sector's home page. Its view component takes no argument.</summary>
public interface IHomeBlock : IPageBlock;
