using System.Globalization;
using CQ.Abstractions.People;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CQ.Media.Controllers;

/// <summary>
/// Files for their readers. What is missing and what is hidden answer alike; any name is accepted, so that a file that was renamed or replaced keeps its
/// address.
/// </summary>
[Route("fichiers")]
[Access(RoleNames.Anonymous)]
public sealed class FilesController(ReadMedia read, TimeProvider time) : CqController
{
    private const string Private = "private, no-store";

    // Seconds that what everybody reads may be kept by anybody.
    private const int Kept = 300;

    // The one thing a file may do in a browser is be looked at.
    private const string Policy = "sandbox; default-src 'none'";

    [HttpGet("{id:guid}/{name}")]
    public async Task<IActionResult> Whole(Guid id, CancellationToken ct)
    {
        if (await read.FindAsync(id, ct) is not { } file)
            return NotFound();
        return await SendAsync(file, file.StorageKey, file.ContentType, file.Name, "", ct);
    }

    [HttpGet("{id:guid}/{width:int}/{name}")]
    public async Task<IActionResult> Sized(Guid id, int width, CancellationToken ct)
    {
        if (!MediaLimits.Widths.Contains(width) || await read.FindAsync(id, ct) is not { } file || ReadMedia.Fitting(file, width) is not { } size)
            return NotFound();
        if (size.Key == file.StorageKey)
            return await SendAsync(file, file.StorageKey, file.ContentType, file.Name, "", ct);
        return await SendAsync(
            file, size.Key, FileTypes.WebP.ContentType, Path.ChangeExtension(file.Name, ".webp"), size.Width.ToString(CultureInfo.InvariantCulture), ct);
    }

    private async Task<IActionResult> SendAsync(MediaFile file, string key, string contentType, string name, string variant, CancellationToken ct)
    {
        if (await read.OpenAsync(key, ct) is not { } stream)
            return NotFound();
        // What an author sees of a draft, or of tomorrow's publication, is nobody else's yet.
        var now = time.GetUtcNow();
        var isPublic = file.AudienceId == Audience.Public.Id && file.PublishedAt <= now && !(file.ExpiresAt <= now);
        var kept = file.ExpiresAt is { } end ? (int)Math.Min(Kept, (end - now).TotalSeconds) : Kept;
        var inline = contentType == FileTypes.Pdf.ContentType || contentType.StartsWith("image/", StringComparison.Ordinal);
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(name);

        var headers = Response.Headers;
        headers.CacheControl = isPublic ? string.Create(CultureInfo.InvariantCulture, $"public, max-age={kept}") : Private;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy;
        headers.ContentDisposition = disposition.ToString();
        // Readers of feeds and the town hall's own site show public pictures too.
        if (isPublic)
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return new FileStreamResult(stream, contentType)
        {
            EnableRangeProcessing = true,
            LastModified = file.ReplacedAt,
            EntityTag = new EntityTagHeaderValue($"\"{file.Sha256[..20]}{(variant.Length == 0 ? "" : "-" + variant)}\""),
        };
    }
}
