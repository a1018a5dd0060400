using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Data.Tenancy;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Accounts;

/// <summary>Changes the name under which a person appears.</summary>
public sealed class ChangeDisplayName(CqDbContext db)
{
    public async Task<Refusal?> ChangeAsync(Guid userId, string? displayName, string? field = null, CancellationToken ct = default)
    {
        if (DisplayNames.Check(displayName, field) is { } refusal)
            return refusal;
        var user = await db.Set<User>().SingleAsync(u => u.Id == userId, ct);
        user.DisplayName = DisplayNames.Clean(displayName);
        await db.SaveChangesAsync(ct);
        // Nodes keep the viewer's name with the tenant's version.
        await TenantSignals.RaiseVersionAsync(db, db.TenantId, ct);
        return null;
    }
}
