using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts what is said among members on the second layer of a quartier's page.</summary>
internal sealed class MembersNewsBlock() : PageBlock("MembersNews", BlockZone.Members, position: 10, statementBudget: 2), INeighbourhoodBlock;
