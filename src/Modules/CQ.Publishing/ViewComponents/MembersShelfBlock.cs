using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts documents and pages that are for members on the second layer of a quartier's page.</summary>
internal sealed class MembersShelfBlock() : ComposedBlock(
    "members-shelf", label: "Les pages et documents entre membres", summary: "Ce que le conseil garde pour ses membres.", "MembersShelf", BlockZone.Members, position: 40, statementBudget: 3), INeighbourhoodBlock;
