using System.Globalization;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Services.Editing;
using CQ.Contents.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Contents.Controllers;

/// <summary>What appears and disappears when, and what wants to be looked at.</summary>
[Admin]
[Route("admin/contenus")]
[RequirePermission(nameof(Permissions.ListContent))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, RoleNames.CouncilMember)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PlanningController(ReadCalendar calendar, ReadAttention attention, ITenantTimeZone zone) : CqController
{
    [HttpGet("calendrier")]
    public async Task<IActionResult> Calendar([FromQuery(Name = "mois")] string? month, CancellationToken ct)
    {
        var today = zone.Today;
        var first = DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is >= 1970 and <= 2200
            ? asked
            : new DateOnly(today.Year, today.Month, 1);
        return View(new CalendarPage(first, today, await calendar.OfAsync(first, ct)));
    }

    [HttpGet("a-verifier")]
    [StatementBudget(36)]
    public async Task<IActionResult> Attention(CancellationToken ct) => View(new AttentionPage(await attention.AllAsync(ct)));
}
