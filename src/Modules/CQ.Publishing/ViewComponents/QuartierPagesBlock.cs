using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts the pages of a quartier on its page, « À propos » first.</summary>
internal sealed class QuartierPagesBlock() : ComposedBlock(
    "pages", label: "Les pages", summary: "Les pages du conseil.", "QuartierPages", BlockZone.Side, position: 20, statementBudget: 2), INeighbourhoodBlock;
