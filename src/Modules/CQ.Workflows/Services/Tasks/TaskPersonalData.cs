using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Workflows.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Workflows.Services.Tasks;

/// <summary>Hands over what a person decided. A decision stays when its author is erased (G2): their name goes with the account.</summary>
internal sealed class TaskPersonalData(CqDbContext db, IStringLocalizer<Texts> T) : IPersonalDataProvider
{
    public string Name => T["Décisions"];

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct)
    {
        var decided = await db.DecidedBy(userId).AsNoTracking().OrderBy(t => t.DecidedAt).ToListAsync(ct);
        return new JsonArray([.. decided.Select(t => new JsonObject
        {
            ["tâche"] = t.Title,
            ["décision"] = t.Action,
            ["commentaire"] = t.Comment,
            ["le"] = t.DecidedAt,
        })]);
    }

    public async Task EraseAsync(Guid userId, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<HumanTaskCandidate>().Where(c => c.UserId == userId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}
