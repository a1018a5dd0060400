using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Notifications.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Notifications.ViewComponents;

/// <summary>How much is unread, on every page of a signed-in person: capped; one statement, and one per kind of thing that is told of.</summary>
public sealed class NotificationBellViewComponent(IViewer viewer, ReadNotifications notifications, ITenantCache cache) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        viewer.UserId is { } userId ? View(await cache.UntilChangeAsync($"bell:{userId}", ct => notifications.UnreadAsync(userId, ct), HttpContext.RequestAborted)) : Content("");
}
