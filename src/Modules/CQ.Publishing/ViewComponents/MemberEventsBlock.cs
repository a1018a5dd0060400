using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts the next private events of a council and its groups into the members' layer of its quartier's page.</summary>
internal sealed class MemberEventsBlock() : ComposedBlock(
    "members-events", label: "Les rendez-vous entre membres", summary: "Ce qui attend les membres du conseil.", "MemberEvents", BlockZone.Members, position: 20, statementBudget: 1), INeighbourhoodBlock;
