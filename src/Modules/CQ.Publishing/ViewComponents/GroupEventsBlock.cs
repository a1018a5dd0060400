using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts the next events of a group on its page: public ones for everyone, its own for its members.</summary>
internal sealed class GroupEventsBlock() : PageBlock("GroupEvents", BlockZone.Main, position: 20, statementBudget: 1), IGroupBlock;
