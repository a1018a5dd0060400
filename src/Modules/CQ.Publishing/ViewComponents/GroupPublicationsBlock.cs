using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts what a body publishes on its page.</summary>
internal sealed class GroupPublicationsBlock() : PageBlock("GroupPublications", BlockZone.Main, position: 20, statementBudget: 3), IGroupBlock;
