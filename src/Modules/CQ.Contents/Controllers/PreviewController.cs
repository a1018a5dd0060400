using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Editing;
using CQ.Contents.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Contents.Controllers;

/// <summary>
/// The latest version as readers would see it, in the public look: for editors, and under a secret address until a day. Never kept by caches, never in a search engine.
/// A secret address that never was, is over, or leads to what is not for the viewer answers 404.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PreviewController(ContentDesk desk, SaveContent save, SharePreview share, ContentTypes types) : CqController
{
    [HttpGet("admin/contenus/{id:guid}/apercu")]
    [RequirePermission(nameof(Permissions.ListContent))]
    [Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, RoleNames.CouncilMember)]
    [StatementBudget(20)]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } item)
            return NotFound();
        var reading = new ContentReading(item, (await save.LatestAsync(item, ct)).ToWords(), IsPreview: true);
        return Draw(new PreviewPage(reading, types.Get(item.Type), null, desk.May(ContentVerb.Edit, item)));
    }

    [HttpGet("apercu/{token}")]
    [Access(RoleNames.Anonymous)]
    [StatementBudget(20)]
    public async Task<IActionResult> Open(string token, CancellationToken ct) =>
        await share.OpenAsync(token, ct) is var (reading, until) && types.Find(reading.Item.Type) is { } type
            ? Draw(new PreviewPage(reading, type, until, false))
            : NotFound();

    private ViewResult Draw(PreviewPage page)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        // The address is a secret: no link on the page tells it to another site.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return View("Show", page);
    }
}
