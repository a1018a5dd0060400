using CQ.Mvc.Blocks;

namespace CQ.Notifications.ViewComponents;

/// <summary>Puts the bell into the head of every page.</summary>
internal sealed class NotificationBellBlock() : PageBlock("NotificationBell", BlockZone.Head, position: 20, statementBudget: 4), ILayoutBlock;
