using CQ.Mvc.Blocks;

namespace CQ.Projects.ViewComponents;

/// <summary>Puts a quartier's projects on its page, before the budget that pays them.</summary>
internal sealed class QuartierProjectsBlock() : PageBlock("QuartierProjects", BlockZone.Main, position: 30, statementBudget: 2), INeighbourhoodBlock;
