namespace CQ.Mvc.Blocks;

/// <summary>A block of the layout, on every page: keep it cheap. Its view component takes no argument.</summary>
public interface ILayoutBlock : IPageBlock;
