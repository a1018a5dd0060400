using CQ.Mvc.Blocks;

namespace CQ.Budgets.ViewComponents;

/// <summary>Puts the balance on the quartier's page.</summary>
internal sealed class CouncilBalanceBlock() : ComposedBlock(
    "balance", label: "Le budget", summary: "Ce que le conseil a reçu, ce qu’il a employé et ce qu’il lui reste.", "CouncilBalance", BlockZone.Main, position: 40, statementBudget: 3), INeighbourhoodBlock;
