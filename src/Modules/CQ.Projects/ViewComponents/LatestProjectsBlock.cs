using CQ.Mvc.Blocks;

namespace CQ.Projects.ViewComponents;

/// <summary>Puts the last decisions on the sector's home.</summary>
internal sealed class LatestProjectsBlock() : PageBlock("LatestProjects", BlockZone.Main, position: 30, statementBudget: 1), IHomeBlock;
