using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Media.Services.Types;
using CQ.Media.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Media.Controllers;

/// <summary>
/// The door for scripts: one file per request, so that each has its own progress and its own answer. Refusals are problem details (RFC 9457) in words that
/// can be shown as they are.
/// </summary>
[Admin]
[Route("admin/mediatheque")]
public sealed class MediaDoorController(IMedia media, MediaRights rights, FindFolder folders) : CqController
{
    /// <summary>
    /// Into a library for who may add there; attached to something for who may edit it, whatever else they may. The bytes are judged before the
    /// transaction begins: a picture takes a second to draw anew.
    /// </summary>
    [HttpPost("envoi")]
    [SignedIn]
    [Access(RoleNames.Authenticated)]
    [RequestSizeLimit(MediaLimits.Request)]
    [OutsideBurst("a picture is drawn anew while nobody holds a transaction; the file is then added in one of its own")]
    public async Task<IActionResult> Send([FromForm] SentFile sent, CancellationToken ct)
    {
        if (sent.File is not { } file)
            return ModelState.IsValid
                ? Refused(new Refusal("Choisissez un fichier."), StatusCodes.Status400BadRequest)
                : Refused(MediaRefusals.TooLong("…", MediaLimits.Document), StatusCodes.Status413PayloadTooLarge);
        var place = await PlaceAsync(sent, file, ct);
        if (!place.Succeeded)
            return Refused(place.Refusal, StatusCodes.Status403Forbidden);
        await using var content = file.OpenReadStream();
        var uploaded = await media.UploadAsync(place.Value with { Content = content }, ct);
        return uploaded.Succeeded ? Json(SentAnswer.Of(uploaded.Value)) : Refused(uploaded.Refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<Outcome<NewMedia>> PlaceAsync(SentFile sent, IFormFile file, CancellationToken ct)
    {
        var fresh = new NewMedia(file.FileName, Stream.Null) { AltText = sent.Alt ?? "", IsDecorative = sent.Decorative };
        if (sent.OwnerKind is { } kind)
        {
            return sent.OwnerId is { } owner && await rights.MayAttachAsync(kind, owner, ct)
                ? fresh with { Owner = new SubjectRef(kind, owner) }
                : new Refusal("Vous ne pouvez pas joindre de fichier ici.");
        }

        if (await rights.PlaceAsync(sent.Place, ct) is not { MayAdd: true } place)
            return new Refusal("Vous ne pouvez pas ajouter de fichier à cette médiathèque.");
        if (sent.Audience is { } audience && !rights.MayAddress(audience))
            return new Refusal("Vous ne faites pas partie des personnes à qui vous voulez réserver ce fichier.");
        if (sent.Folder is { } folder && !await folders.IsInAsync(folder, place, ct))
            return new Refusal("Ce dossier n’existe plus, ou il est dans une autre médiathèque.");
        return fresh with { CouncilId = place.CouncilId, GroupId = place.GroupId, FolderId = sent.Folder, AudienceId = sent.Audience };
    }

    private ObjectResult Refused(Refusal refusal, int status)
    {
        var words = T[refusal.Text, refusal.Arguments].Value;
        return Problem(title: words, statusCode: status);
    }
}
