using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Media.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services;

/// <summary>
/// The files a person has sent, whoever may read them. Erasure takes the name off: what a council publishes is the council's. What a file shows of somebody is a
/// matter for those who manage the library.
/// </summary>
internal sealed class MediaPersonalData(CqDbContext db) : IPersonalDataProvider
{
    public string Name => "Fichiers envoyés";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct)
    {
        var files = await db.FilesOfAnyAudience().AsNoTracking().Where(f => f.UploadedBy == userId).OrderBy(f => f.UploadedAt)
            .Select(f => new { f.Name, f.Length, f.AltText, f.UploadedAt })
            .ToListAsync(ct);
        return files.Count == 0
            ? null
            : new JsonArray([.. files.Select(f => (JsonNode)new JsonObject
            {
                ["name"] = f.Name,
                ["bytes"] = f.Length,
                ["alternativeText"] = f.AltText,
                ["at"] = f.UploadedAt.ToString("O"),
            })]);
    }

    public Task EraseAsync(Guid userId, CancellationToken ct) =>
        db.FilesOfAnyAudience().Where(f => f.UploadedBy == userId).ExecuteUpdateAsync(s => s.SetProperty(f => f.UploadedBy, (Guid?)null), ct);
}
