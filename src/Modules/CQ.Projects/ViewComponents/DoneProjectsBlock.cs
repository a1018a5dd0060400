using CQ.Mvc.Blocks;

namespace CQ.Projects.ViewComponents;

/// <summary>Says in the first view of the sector's home what the councils have brought about.</summary>
internal sealed class DoneProjectsBlock() : ComposedBlock(
    "done-projects", label: "Ce qu’ils ont fait", summary: "Les derniers projets réalisés.", "DoneProjects", BlockZone.Front, position: 30, statementBudget: 1), IHomeBlock;
