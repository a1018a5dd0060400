using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts the latest news on the sector's home, first of what it says.</summary>
internal sealed class LatestNewsBlock() : PageBlock("LatestNews", BlockZone.Main, position: 10, statementBudget: 2), IHomeBlock;
