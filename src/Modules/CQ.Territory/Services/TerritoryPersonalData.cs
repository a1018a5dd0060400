using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>
/// A person's memberships and terms. Erasure ends what is open; past terms stay with the nameless account, because who sat when a decision was
/// taken belongs to the decision (G2).
/// </summary>
internal sealed class TerritoryPersonalData(CqDbContext db, ITenantTimeZone zone, Memberships memberships, EndTerm endTerm) : IPersonalDataProvider
{
    public string Name => "Adhésions et mandats";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct)
    {
        var joined = await db.Set<Membership>().AsNoTracking().Where(m => m.UserId == userId).OrderBy(m => m.From).ToListAsync(ct);
        var councils = await db.Set<Council>().AsNoTracking().Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var groups = await db.Set<Group>().AsNoTracking().Select(g => new { g.Id, g.Name }).ToDictionaryAsync(g => g.Id, g => g.Name, ct);
        var terms = await (from t in db.Set<TermOfOffice>().AsNoTracking()
                           where t.UserId == userId
                           join s in db.Set<Seat>() on t.SeatId equals s.Id
                           orderby t.From
                           select new { s.GroupId, s.Label, t.From, t.Through, t.EndedReason })
            .ToListAsync(ct);
        if (joined.Count == 0 && terms.Count == 0)
            return null;
        return new JsonObject
        {
            ["memberships"] = new JsonArray([.. joined.Select(m => (JsonNode)new JsonObject
            {
                ["of"] = m.CouncilId is { } council ? councils[council] : groups[m.GroupId!.Value],
                ["standing"] = m.Standing?.ToString(),
                ["state"] = m.State.ToString(),
                ["from"] = m.From.ToString("O"),
                ["through"] = m.Through?.ToString("O"),
            })]),
            ["terms"] = new JsonArray([.. terms.Select(t => (JsonNode)new JsonObject
            {
                ["group"] = groups[t.GroupId],
                ["seat"] = t.Label,
                ["from"] = t.From.ToString("O"),
                ["through"] = t.Through?.ToString("O"),
                ["endedReason"] = t.EndedReason?.ToString(),
            })]),
        };
    }

    public async Task EraseAsync(Guid userId, CancellationToken ct)
    {
        foreach (var membership in await db.Set<Membership>().Where(m => m.UserId == userId && m.Through == null).ToListAsync(ct))
            await memberships.EndAsync(membership, zone.Today, EndReason.AccountErased, ct);
        foreach (var term in await db.Set<TermOfOffice>().Where(t => t.UserId == userId).NotEndedBy(zone.Today).Select(t => t.Id).ToListAsync(ct))
            await endTerm.EndAsync(term, zone.Today.AddDays(-1), EndReason.AccountErased, ct);
    }
}
