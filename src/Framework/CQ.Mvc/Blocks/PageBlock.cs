using CQ.Abstractions.People;

namespace CQ.Mvc.Blocks;

/// <summary>Base for the blocks that modules declare in one line.</summary>
public abstract class PageBlock(string viewComponent, BlockZone zone, int position, int statementBudget, Permission? permission = null) : IPageBlock
{
    public string ViewComponent { get; } = viewComponent;

    public BlockZone Zone { get; } = zone;

    public int Position { get; } = position;

    public int StatementBudget { get; } = statementBudget;

    public Permission? Permission { get; } = permission;
}
