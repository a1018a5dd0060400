using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Media.Data;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Media.Services.Types;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.RecipeSteps;

/// <summary>
/// <c>media</c>, Orchard's step: files by their path in the library. Run again, it brings back the words of the recipe and leaves bytes and other files alone.
/// There is no <c>SourceUrl</c>: setting a site up asks nobody outside.
/// </summary>
internal sealed class MediaStep(CqDbContext db, IMedia media, SaveFolder saveFolder, ITerritoryDirectory territory, ITenantTimeZone zone) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["media"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        var files = RecipeJson.ReadList<MediaBody>(step, "Files", errors);
        foreach (var (body, path) in files)
        {
            var parts = body.TargetPath.Split('/');
            if (parts.Any(p => string.IsNullOrWhiteSpace(p) || p is "." or "..") || parts.Length > MediaLimits.FolderDepth + 1 || !Path.HasExtension(body.TargetPath))
                errors.Add($"{path}.TargetPath", $"'{body.TargetPath}' is not a path of at most {MediaLimits.FolderDepth} folders and a name with its extension");
            if (body is { MembersOnly: true, Council: null })
                errors.Add($"{path}.MembersOnly", "only a file of a council has members");
            if (Bytes(body) is not { } bytes)
                errors.Add($"{path}.Base64", "this is not base64");
            else if (FileSniffer.Of(new MemoryStream(bytes), body.TargetPath) is { Succeeded: false } sniffed)
                errors.Add($"{path}.Base64", sniffed.Refusal);
        }

        foreach (var twin in files.GroupBy(f => (f.Value.Council, f.Value.TargetPath.ToUpperInvariant())).Where(g => g.Count() > 1))
            errors.Add(twin.Last().Path, $"'{twin.Last().Value.TargetPath}' stands twice");
        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        foreach (var (body, path) in RecipeJson.ReadList<MediaBody>(step, "Files", new RecipeErrors()))
        {
            var place = await PlaceAsync(body, path, ct);
            var folder = await FolderAsync(place, body.TargetPath.Split('/')[..^1], path, ct);
            var (council, sent) = (place.CouncilId, body.TargetPath.Split('/')[^1]);
            // A name keeps its stem whatever its bytes are, so the stem is compared.
            var stem = MediaName.Fold(Path.GetFileNameWithoutExtension(sent)) + " ";
            var known = (await db.FilesOfAnyAudience().Where(f => f.OwnerKind == null && f.CouncilId == council && f.GroupId == null && f.FolderId == folder).ToListAsync(ct))
                .FirstOrDefault(f => (body.Id is null || f.Id == body.Id) && f.FoldedName.StartsWith(stem, StringComparison.Ordinal));
            if (known is null)
                await AddAsync(body, sent, place, folder, path, ct);
            else
                await BringBackAsync(known, body, ct);
        }
    }

    private async Task AddAsync(MediaBody body, string name, MediaPlace place, Guid? folder, string path, CancellationToken ct)
    {
        using var bytes = new MemoryStream(Bytes(body)!);
        var fresh = new NewMedia(name, bytes)
        {
            Id = body.Id,

            // Before anything of the past that the recipe's other steps tell: a document of last year has its file.
            PublishedAt = DateTimeOffset.UnixEpoch,
            CouncilId = place.CouncilId,
            FolderId = folder,
            AudienceId = body.MembersOnly ? place.CouncilId : Audience.Public.Id,
            AltText = body.AltText ?? "",
            IsDecorative = body.IsDecorative,
            Caption = body.Caption ?? "",
            Credit = body.Credit ?? "",
        };
        (await media.UploadAsync(fresh, ct)).OrThrow(path);
    }

    private async Task BringBackAsync(MediaFile file, MediaBody body, CancellationToken ct)
    {
        (file.AltText, file.IsDecorative, file.Caption, file.Credit) =
            (MediaWords.OneLine(body.AltText, MediaLimits.AltLength), body.IsDecorative, MediaWords.OneLine(body.Caption, MediaLimits.CaptionLength), MediaWords.OneLine(body.Credit, MediaLimits.CreditLength));
        await db.SaveChangesAsync(ct);
    }

    private async Task<MediaPlace> PlaceAsync(MediaBody body, string path, CancellationToken ct)
    {
        if (body.Council is null)
            return new MediaPlace(GrantScope.Tenant, "", true, true);
        var council = await territory.CouncilAsync(body.Council, zone.Today, ct) ?? throw new InvalidOperationException($"{path}.Council: there is no council open in '{body.Council}'");
        return new MediaPlace(GrantScope.Council(council.Id), council.Name, true, true);
    }

    private async Task<Guid?> FolderAsync(MediaPlace place, string[] names, string path, CancellationToken ct)
    {
        Guid? at = null;
        var council = place.CouncilId;
        foreach (var name in names)
        {
            var (parent, folded) = (at, Slugs.Of(name));
            var known = await db.Set<MediaFolder>().FirstOrDefaultAsync(f => f.CouncilId == council && f.GroupId == null && f.ParentId == parent && f.FoldedName == folded, ct);
            at = (known ?? (await saveFolder.AddAsync(place, name, parent, ct)).OrThrow(path)).Id;
        }

        return at;
    }

    private static byte[]? Bytes(MediaBody body)
    {
        var bytes = new byte[(body.Base64.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(body.Base64, bytes, out var length) ? bytes[..length] : null;
    }
}
