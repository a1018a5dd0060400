using CQ.Mvc.Blocks;

namespace CQ.Territory.ViewComponents;

/// <summary>Puts the people of the council on the quartier's page.</summary>
internal sealed class CouncilPeopleBlock() : ComposedBlock(
    "people", label: "Qui fait vivre le conseil", summary: "L’équipe, les sièges et à qui écrire.", "CouncilPeople", BlockZone.Main, position: 50, statementBudget: 3), INeighbourhoodBlock;
