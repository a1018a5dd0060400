using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Search.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Search.Services.Keeping;

/// <summary>The searches that a person keeps; erased with the account.</summary>
internal sealed class SavedSearchPersonalData(CqDbContext db) : IPersonalDataProvider
{
    public string Name => "Recherches gardées";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct)
    {
        var saved = await db.Set<SavedSearch>().AsNoTracking().Where(s => s.UserId == userId).OrderBy(s => s.Name).ToListAsync(ct);
        return saved.Count == 0 ? null : new JsonArray([.. saved.Select(s => (JsonNode)new JsonObject { ["name"] = s.Name, ["query"] = s.Query, ["alert"] = s.HasAlert })]);
    }

    public async Task EraseAsync(Guid userId, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<SavedSearch>().Where(s => s.UserId == userId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}
