using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Paging;
using CQ.Workflows.Services.Tasks;
using CQ.Workflows.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Workflows.Controllers;

/// <summary>The inbox: decisions that wait for whoever is signed in. It needs no permission; being a candidate is the right.</summary>
[Route("taches")]
[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Authenticated)]
public sealed class TasksController(ReadInbox inbox) : CqController
{
    private const int PageSize = 20;
    private const string FilterKey = "filtre";
    private const string CursorKey = "apres";

    [HttpGet("")]
    [StatementBudget(16)]
    public async Task<IActionResult> Index(
        [FromQuery(Name = FilterKey)] string? filter, [FromQuery(Name = CursorKey)] string? after, CancellationToken ct)
    {
        var wanted = InboxFilterTexts.Parse(filter);
        return View(new InboxPage(wanted, await inbox.PageAsync(wanted, Cursor.Parse(after), PageSize, ct), IsFirst: after is null));
    }
}
