using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts what is said among members on the second layer of a quartier's page.</summary>
internal sealed class MembersNewsBlock() : ComposedBlock(
    "members-news", label: "Les actualités entre membres", summary: "Ce qui se dit entre membres du conseil.", "MembersNews", BlockZone.Members, position: 10, statementBudget: 2), INeighbourhoodBlock;
