using CQ.Abstractions.Tenants;
using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Checking;
using CQ.Contents.Services.Editing;
using CQ.Contents.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Contents.Controllers;

/// <summary>What the script of the editor asks for while somebody writes. Refusals are problem details (RFC 9457) in words that can be shown as they are.</summary>
[Admin]
[Route("admin/contenus/ecriture")]
[RequirePermission(nameof(Permissions.ListContent))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, RoleNames.CouncilMember)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WritingController(KeepTyping typing, CheckText check, ITenantTimeZone zone, IAntiforgery antiforgery) : CqController
{
    /// <summary>A little more than what is kept, so that what is too long is answered in words.</summary>
    private const int BodyLimit = 2_000_000;

    [HttpPost("garder")]
    [RequestSizeLimit(BodyLimit)]
    public async Task<IActionResult> Keep([FromBody] TypedForm? typed, CancellationToken ct)
    {
        if (!ModelState.IsValid || typed is not { Form: not null })
            return Problem(title: T["Cet envoi n’est pas lisible."], statusCode: StatusCodes.Status400BadRequest);
        var kept = await typing.KeepAsync(typed.Id, typed.Type, typed.BasedOn, typed.Form, ct);
        // An object, not a JsonResult: a burst commits what answers a machine with success by it.
        if (kept.Succeeded)
            return Ok(new { saved = T["Enregistré à {0}", DateWords.Time(zone.ToLocal(kept.Value.SavedAt))].Value, at = kept.Value.SavedAt });
        return Problem(
            title: T[kept.Refusal.Text, kept.Refusal.Arguments],
            statusCode: kept.Refusal == KeepTyping.TooLong ? StatusCodes.Status413PayloadTooLarge
                : kept.Refusal == ContentDesk.NotYours ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict);
    }

    [HttpPost("relire")]
    [RequestSizeLimit(BodyLimit)]
    [OutsideBurst("it only reads")]
    public async Task<IActionResult> Check([FromBody] TypedText? typed, CancellationToken ct)
    {
        if (!ModelState.IsValid || typed is null)
            return Problem(title: T["Cet envoi n’est pas lisible."], statusCode: StatusCodes.Status400BadRequest);
        if (typed.Text is { Length: > ContentWords.BodyLength })
            return Problem(title: T["Le texte dépasse {0} caractères : partagez-le en plusieurs pages, ou joignez un document.", ContentWords.BodyLength], statusCode: StatusCodes.Status413PayloadTooLarge);
        var remarks = await check.OfAsync(typed.Text, ct);
        return Json(remarks.Select(r => new { line = r.Line, text = T[r.Sentence, r.Quote].Value }));
    }

    /// <summary>A fresh token for a page that stayed open longer than a session, once its author has signed in again.</summary>
    [HttpGet("jeton")]
    public IActionResult Token() => Json(new { token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken });
}
