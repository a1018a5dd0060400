using CQ.Mvc.Paging;
using CQ.Notifications.Models;

namespace CQ.Notifications.ViewModels;

public sealed record NotificationList(Page<Notification> Page, bool IsFirst)
{
    public bool AnyUnread => Page.Items.Any(n => n.ReadAt is null);
}
