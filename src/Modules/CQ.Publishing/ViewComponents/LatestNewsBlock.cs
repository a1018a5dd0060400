using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts the latest news on the sector's home, first of what it says.</summary>
internal sealed class LatestNewsBlock() : ComposedBlock(
    "latest-news", label: "Les actualités", summary: "Ce que les conseils et la coordination viennent de publier.", "LatestNews", BlockZone.Main, position: 10, statementBudget: 2), IHomeBlock;
