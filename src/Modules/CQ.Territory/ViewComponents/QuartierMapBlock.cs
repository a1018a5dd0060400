using CQ.Mvc.Blocks;

namespace CQ.Territory.ViewComponents;

/// <summary>Offers the sector's map to the quartier's page, whose head already shows its outline.</summary>
internal sealed class QuartierMapBlock() : ComposedBlock(
    "map", label: "Le quartier dans le secteur", summary: "La carte de tous les quartiers, celui-ci marqué.", "QuartierMap", BlockZone.Main, position: 60, statementBudget: 1,
    shownByDefault: false), INeighbourhoodBlock;
