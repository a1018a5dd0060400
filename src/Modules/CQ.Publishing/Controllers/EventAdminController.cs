using System.Globalization;
using System.Text;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Mvc.Paging;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.Controllers;

/// <summary>Who comes to the events that one may edit: the list, the presences, the table to print. Everybody else's events answer as if there were none.</summary>
[Admin]
[Route("admin/agenda")]
[RequirePermission(nameof(Contents.Permissions.ListContent))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, RoleNames.CouncilMember)]
public sealed class EventAdminController(ReadRegistrations read, MarkAttendance mark, ContentDesk desk, IPeople people, ITenantTimeZone zone, INotifier notifier) : CqController
{
    [HttpGet("")]
    [StatementBudget(14)]
    public async Task<IActionResult> Index(string? apres, CancellationToken ct) => View(await read.EventsAsync(Cursor.Parse(apres), ct));

    [HttpGet("{id:guid}")]
    [StatementBudget(14)]
    public async Task<IActionResult> Show(Guid id, string? apres, CancellationToken ct) => await FindAsync(id, ct) is var (item, row)
        ? View(await PageAsync(item, row, Cursor.Parse(apres), ct))
        : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, AttendanceForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, ct) is not var (_, row))
            return NotFound();
        await mark.MarkAsync(row.Id, form.Shown ?? [], form.Present ?? [], ct);
        notifier.Success(T["Les présences sont notées."]);
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpGet("{id:guid}/inscriptions.csv")]
    [StatementBudget(14)]
    public async Task<IActionResult> Table(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not var (item, row))
            return NotFound();
        var registrations = await read.AllAsync(row.Id, ct);
        var names = await people.NamesAsync([.. registrations.Select(r => r.UserId)], ct);
        var table = new StringBuilder("\uFEFF");
        table.Append(Line(T["Nom"], T["Inscription"], T["Depuis"], T["Présence"]));
        foreach (var registration in registrations)
        {
            table.Append(Line(
                names.GetValueOrDefault(registration.UserId, ""),
                registration.State == RegistrationState.Registered ? T["Sur la liste"] : T["En attente"],
                zone.ToLocal(registration.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                registration.Attended switch { true => T["oui"], false => T["non"], _ => "" }));
        }

        Response.Headers.CacheControl = "no-store";
        return File(Encoding.UTF8.GetBytes(table.ToString()), "text/csv; charset=utf-8", $"inscriptions-{item.Slug}.csv");
    }

    private async Task<RegistrationsPage> PageAsync(ContentItem item, CalendarEvent row, Cursor? after, CancellationToken ct)
    {
        var page = await read.PageAsync(row.Id, after, ct);
        return new RegistrationsPage(item, row, page, await people.NamesAsync([.. page.Items.Select(r => r.UserId)], ct), await read.CountAsync(row.Id, ct));
    }

    private async Task<(ContentItem Item, CalendarEvent Row)?> FindAsync(Guid id, CancellationToken ct) =>
        await read.RowAsync(id, ct) is { } row && await desk.FindAsync(row.ContentItemId, ct) is { } item && desk.May(ContentVerb.Edit, item) ? (item, row) : null;

    // A name that begins like a formula would run in a spreadsheet.
    private static string Line(params string[] cells) =>
        string.Join(';', cells.Select(c => $"\"{(c.Length > 0 && "=+-@\t\r".Contains(c[0], StringComparison.Ordinal) ? "'" : "")}{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";
}
