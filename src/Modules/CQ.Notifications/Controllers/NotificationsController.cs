using CQ.Abstractions.Mail;
using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Mvc.Paging;
using CQ.Notifications.Services;
using CQ.Notifications.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Notifications.Controllers;

/// <summary>One's own notifications and how one wants them.</summary>
[Route("compte/notifications")]
[SignedIn]
[Access(RoleNames.Authenticated)]
public sealed class NotificationsController(
    IViewer viewer, ReadNotifications read, OpenNotification open, MarkAllRead markAllRead, SavePreferences preferences, KindTexts texts, INotifier notifier)
    : CqController
{
    private const string AfterKey = "apres";
    private const int PageSize = 30;

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = AfterKey)] string? after, CancellationToken ct)
    {
        var page = await read.PageAsync(viewer.RequireUserId(), Cursor.Parse(after), PageSize, ct);
        return View(new NotificationList(page, IsFirst: after is null));
    }

    /// <summary>Reading changes something, so opening is a POST; a mail's link goes straight to the page.</summary>
    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Open(Guid id, CancellationToken ct) =>
        await open.ExecuteAsync(id, viewer.RequireUserId(), ct) is { } path ? LocalRedirect("~" + path) : NotFound();

    [HttpPost("{id:guid}/lue")]
    public async Task<IActionResult> MarkRead(Guid id, CancellationToken ct) =>
        await open.ExecuteAsync(id, viewer.RequireUserId(), ct) is null ? NotFound() : RedirectToAction(nameof(Index));

    [HttpPost("lues")]
    public async Task<IActionResult> MarkAllRead(CancellationToken ct)
    {
        await markAllRead.ExecuteAsync(viewer.RequireUserId(), ct);
        notifier.Success(T["Tout est marqué comme lu."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("preferences")]
    public async Task<IActionResult> Preferences(CancellationToken ct)
    {
        var all = await preferences.ReadAsync(viewer.RequireUserId(), ct);
        return View(all
            .Select(p => new PreferenceRow(
                p.Kind.Key,
                texts.Name(p.Kind),
                texts.Description(p.Kind),
                p.Channel,
                [.. Enum.GetValues<NotificationChannel>().Reverse().Where(c => ChannelRule.Offers(p.Kind, c))]))
            .OrderBy(p => p.Name, StringComparer.CurrentCulture)
            .ToList());
    }

    [HttpPost("preferences")]
    public async Task<IActionResult> Preferences(Dictionary<string, NotificationChannel> channels, CancellationToken ct)
    {
        await preferences.ExecuteAsync(viewer.RequireUserId(), channels ?? [], ct);
        notifier.Success(T["Vos préférences sont enregistrées."]);
        return RedirectToAction(nameof(Preferences));
    }
}
