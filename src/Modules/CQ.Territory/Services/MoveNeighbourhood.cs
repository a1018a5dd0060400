using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Moves a quartier one place up or down in the lists: buttons, so that no mouse is needed.</summary>
public sealed class MoveNeighbourhood(CqDbContext db, ITenantTimeZone zone)
{
    /// <returns>False when there is no such quartier.</returns>
    public async Task<bool> MoveAsync(string slug, bool up, CancellationToken ct = default)
    {
        var all = await db.Set<Neighbourhood>().OpenOn(zone.Today).OrderBy(n => n.Position).ThenBy(n => n.Name).ToListAsync(ct);
        var from = all.FindIndex(n => n.Slug == slug);
        if (from < 0)
            return false;
        var to = Math.Clamp(from + (up ? -1 : 1), 0, all.Count - 1);
        var moved = all[from];
        all.RemoveAt(from);
        all.Insert(to, moved);
        for (var i = 0; i < all.Count; i++)
            all[i].Position = i + 1;
        return await db.TrySaveAsync(ct);
    }
}
