using CQ.Mvc.Blocks;

namespace CQ.Search.ViewComponents;

/// <summary>The way to search in the head of every page; with scripts, Ctrl K opens it where one is.</summary>
internal sealed class SearchBoxBlock() : PageBlock("SearchBox", BlockZone.Head, position: 5, statementBudget: 0), ILayoutBlock;
