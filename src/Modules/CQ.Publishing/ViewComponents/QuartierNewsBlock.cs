using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts the news of a quartier on its page, before everything else.</summary>
internal sealed class QuartierNewsBlock() : ComposedBlock(
    "news", label: "Les actualités", summary: "Ce que le conseil vient de publier.", "QuartierNews", BlockZone.Main, position: 10, statementBudget: 2), INeighbourhoodBlock;
