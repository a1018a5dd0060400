namespace CQ.Mvc.Blocks;

/// <summary>A block of a body's page. Its view component takes one argument, <c>place</c>, a <see cref="GroupHome"/>.</summary>
public interface IGroupBlock : IPageBlock;
