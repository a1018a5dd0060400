using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Mvc.Paging;
using CQ.Notifications.Models;
using CQ.Notifications.Services;
using CQ.Notifications.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Notifications.Controllers;

/// <summary>What became of the sector's mails.</summary>
[Admin]
[Route("admin/courriels")]
[RequirePermission(nameof(Permissions.ViewOutbox), TenantWide = true)]
[Access(RoleNames.Administrator)]
public sealed class OutboxController(
    IViewer viewer, ReadOutbox outbox, RetryMail retry, IEnabled<INotificationKind> kinds, KindTexts texts, INotifier notifier) : CqController
{
    private const string AfterKey = "apres";
    private const string StateKey = "etat";
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = StateKey)] string? state, [FromQuery(Name = AfterKey)] string? after, CancellationToken ct)
    {
        var wanted = OutboxStateTexts.Parse(state);
        return View(new OutboxPage(
            wanted,
            await outbox.PageAsync(wanted, Cursor.Parse(after), PageSize, ct),
            kinds.ToDictionary(k => k.Key, texts.Name),
            viewer.Has(Permissions.RetryMails, GrantScope.Tenant)));
    }

    [HttpPost("{id:guid}/renvoyer")]
    [RequirePermission(nameof(Permissions.RetryMails), TenantWide = true)]
    public async Task<IActionResult> Retry(Guid id, CancellationToken ct)
    {
        var outcome = await retry.ExecuteAsync(id, ct);
        if (outcome.Succeeded)
            notifier.Success(T["Le courriel va être envoyé de nouveau."]);
        else
            notifier.Warning(T[outcome.Refusal.Text]);
        return RedirectToAction(nameof(Index));
    }
}
