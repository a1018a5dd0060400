using CQ.Abstractions.People;
using CQ.Data;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Users.Services.Accounts;

/// <summary>Names and addresses for the other modules.</summary>
internal sealed class Persons(CqDbContext db, IStringLocalizer<Texts> texts) : IPeople
{
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken ct = default)
    {
        if (userIds.Count == 0)
            return new Dictionary<Guid, string>();
        var ids = userIds.Distinct().ToArray();
        var rows = await db.Set<User>().AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .Select(u => new { u.Id, u.DisplayName, u.ErasedAt })
            .ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => r.ErasedAt is null ? r.DisplayName : texts[DisplayNames.Erased].Value);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> AddressesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken ct = default)
    {
        if (userIds.Count == 0)
            return new Dictionary<Guid, string>();
        var ids = userIds.Distinct().ToArray();
        return await db.Set<User>().AsNoTracking()
            .Where(u => ids.Contains(u.Id) && u.IsActive && u.EmailConfirmedAt != null)
            .ToDictionaryAsync(u => u.Id, u => u.Email, ct);
    }

    public async Task<Guid?> FindByEmailAsync(string email, CancellationToken ct = default)
    {
        var normalized = EmailAddress.Normalize(email);
        return await db.Set<User>().AsNoTracking()
            .Where(u => u.NormalizedEmail == normalized)
            .Select(u => (Guid?)u.Id)
            .FirstOrDefaultAsync(ct);
    }
}
