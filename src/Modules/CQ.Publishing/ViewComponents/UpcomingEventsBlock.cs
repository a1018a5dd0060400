using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts the next events on the sector's home.</summary>
internal sealed class UpcomingEventsBlock() : ComposedBlock(
    "upcoming-events", label: "Les prochains rendez-vous", summary: "Les prochaines réunions et sorties des conseils.", "UpcomingEvents", BlockZone.Main, position: 20, statementBudget: 1), IHomeBlock;
