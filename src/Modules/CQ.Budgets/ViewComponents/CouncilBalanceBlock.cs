using CQ.Mvc.Blocks;

namespace CQ.Budgets.ViewComponents;

/// <summary>Puts the balance on the quartier's page.</summary>
internal sealed class CouncilBalanceBlock() : PageBlock("CouncilBalance", BlockZone.Main, position: 40, statementBudget: 3), INeighbourhoodBlock;
