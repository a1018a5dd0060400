using CQ.Abstractions.People;

namespace CQ.Mvc.Blocks;

/// <summary>A piece that a module contributes to another module's page: the name of a view component, who sees it, what it may cost.</summary>
public interface IPageBlock
{
    /// <summary>Name of the view component, unique among modules, e.g. <c>CouncilBalance</c>.</summary>
    string ViewComponent { get; }

    BlockZone Zone { get; }

    /// <summary>Smaller stands first.</summary>
    int Position { get; }

    /// <summary>Null: for everyone.</summary>
    Permission? Permission { get; }

    /// <summary>SQL statements it may cost.</summary>
    int StatementBudget { get; }
}
