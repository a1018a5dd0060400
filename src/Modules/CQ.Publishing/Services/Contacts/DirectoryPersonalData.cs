using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Contacts;

/// <summary>A person's card and agreements. Erasure takes both; contacts that the person wrote down belong to the circle.</summary>
internal sealed class DirectoryPersonalData(CqDbContext db) : IPersonalDataProvider
{
    public string Name => "Annuaire";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct)
    {
        if (await db.Set<DirectoryCard>().AsNoTracking().FirstOrDefaultAsync(c => c.UserId == userId, ct) is not { } card)
            return null;
        var consents = await db.Set<DirectoryConsent>().AsNoTracking().Where(c => c.UserId == userId).OrderBy(c => c.GivenAt).ToListAsync(ct);
        return new JsonObject
        {
            ["role"] = card.Role,
            ["phone"] = card.Phone,
            ["email"] = card.Email,
            ["address"] = card.Address,
            ["consents"] = new JsonArray([.. consents.Select(c => (JsonNode)new JsonObject { ["circle"] = c.CircleId, ["field"] = c.Field.ToString(), ["givenAt"] = c.GivenAt })]),
        };
    }

    public async Task EraseAsync(Guid userId, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<DirectoryConsent>().Where(c => c.UserId == userId).ToListAsync(ct));
        db.RemoveRange(await db.Set<DirectoryCard>().Where(c => c.UserId == userId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}
