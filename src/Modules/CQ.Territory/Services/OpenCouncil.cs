using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Opens the council of a quartier: one at a time.</summary>
public sealed class OpenCouncil(CqDbContext db)
{
    public async Task<Outcome<Council>> OpenAsync(
        Guid neighbourhoodId, string name, DateOnly foundedOn, string? contactEmail = null, string actReference = "", DateOnly? actDate = null, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(name))
            return new Refusal("Indiquez le nom du conseil.", nameof(Council.Name));
        if (!await db.Set<Neighbourhood>().AnyAsync(n => n.Id == neighbourhoodId, ct))
            return new Refusal("Ce quartier n’existe pas.");
        if (await db.Set<Council>().AnyAsync(c => c.NeighbourhoodId == neighbourhoodId && (c.ClosedOn == null || c.ClosedOn >= foundedOn), ct))
            return new Refusal("Ce quartier a déjà un conseil.");

        var council = new Council
        {
            NeighbourhoodId = neighbourhoodId,
            Name = name.Trim(),
            FoundedOn = foundedOn,
            ContactEmail = string.IsNullOrWhiteSpace(contactEmail) ? null : contactEmail.Trim(),
            ActReference = actReference.Trim(),
            ActDate = actDate,
        };
        db.Add(council);
        return await db.TrySaveAsync(ct) ? council : new Refusal("Ce quartier a déjà un conseil.");
    }
}
