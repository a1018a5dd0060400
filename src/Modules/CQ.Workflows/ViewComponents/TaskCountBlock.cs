using CQ.Mvc.Blocks;

namespace CQ.Workflows.ViewComponents;

/// <summary>Puts the number of waiting tasks into the head of every page.</summary>
internal sealed class TaskCountBlock() : PageBlock("TaskCount", BlockZone.Head, position: 10, statementBudget: 1), ILayoutBlock;
