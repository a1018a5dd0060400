using CQ.Mvc.Blocks;

namespace CQ.Projects.ViewComponents;

/// <summary>Puts the last decisions on the sector's home.</summary>
internal sealed class LatestProjectsBlock() : ComposedBlock(
    "latest-projects", label: "Ce qui a été décidé", summary: "Les derniers projets retenus, engagés, réalisés ou non retenus.", "LatestProjects", BlockZone.Main, position: 30, statementBudget: 1), IHomeBlock;
