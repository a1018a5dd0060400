using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts the next public events of a council on its quartier's page.</summary>
internal sealed class QuartierEventsBlock() : ComposedBlock(
    "events", label: "Les prochains rendez-vous", summary: "Les prochaines réunions et sorties du conseil.", "QuartierEvents", BlockZone.Main, position: 20, statementBudget: 1), INeighbourhoodBlock;
