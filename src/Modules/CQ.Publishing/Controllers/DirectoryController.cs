using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Publishing.Services.Contacts;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.Controllers;

/// <summary>The shared contact directory (R113): for those who belong to a council or a group, circle by circle. Nobody else gets in, whatever their role; nothing keeps a copy.</summary>
[Route("annuaire")]
[SignedIn]
[Access(RoleNames.CouncilMember, RoleNames.AnimationTeam, RoleNames.BudgetCommittee)]
[NotKept("numbers and addresses of members")]
public sealed class DirectoryController(ReadDirectory read, IViewer viewer) : CqController
{
    /// <param name="fiche">One card alone.</param>
    [HttpGet("")]
    [StatementBudget(14)]
    public async Task<IActionResult> Index(Guid? cercle, string? apres, Guid? fiche, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var circles = await read.CirclesAsync(ct);
        if (circles.Count == 0)
            return Forbid();
        var circle = cercle is null ? circles[0] : circles.FirstOrDefault(c => c.Id == cercle);
        if (circle is null)
            return NotFound();
        var (people, next) = await read.PeopleAsync(circle, apres, fiche, ct);
        var outside = apres is null ? await read.OutsideAsync(circle, fiche, ct) : [];
        return View(new DirectoryPage(circles, circle, people, next, outside, ContactPlaces.MayManage(viewer, circle), fiche is not null));
    }
}
