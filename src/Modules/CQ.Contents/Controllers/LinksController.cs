using CQ.Abstractions.People;
using CQ.Contents.Services.Editing;
using CQ.Contents.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Contents.Controllers;

/// <summary>Finds the page that a text should link to. A page by itself, from which the address is copied; the editor's script asks for the same as JSON.</summary>
[Admin]
[Route("admin/contenus/liens")]
[RequirePermission(nameof(Permissions.ListContent))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, RoleNames.CouncilMember)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LinksController(FindLinks find) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "mots")] string? words, CancellationToken ct) => View(new LinksPage(words ?? "", await find.OfAsync(words, ct)));

    [HttpGet("recherche")]
    public async Task<IActionResult> Search([FromQuery(Name = "mots")] string? words, CancellationToken ct) =>
        Json((await find.OfAsync(words, ct)).Select(l => new { title = l.Title, path = l.Path, kind = l.Kind }));
}
