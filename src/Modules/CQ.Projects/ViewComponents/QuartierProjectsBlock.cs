using CQ.Mvc.Blocks;

namespace CQ.Projects.ViewComponents;

/// <summary>Puts a quartier's projects on its page, before the budget that pays them.</summary>
internal sealed class QuartierProjectsBlock() : ComposedBlock(
    "projects", label: "Les projets", summary: "Les projets du quartier, de l’idée à la réalisation.", "QuartierProjects", BlockZone.Main, position: 30, statementBudget: 2), INeighbourhoodBlock;
