using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using CQ.Territory.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Gathers a body's page of the back office.</summary>
public sealed class ReadGroupAdmin(CqDbContext db, ReadBodies bodies, ITerritoryDirectory directory, IPeople people, ITenantTimeZone zone)
{
    /// <summary>Past terms shown at most: the last ones.</summary>
    private const int Shown = 50;

    public async Task<GroupAdminPage?> ReadAsync(string slug, CancellationToken ct = default)
    {
        var group = await db.Set<Group>().AsNoTracking().FirstOrDefaultAsync(g => g.Slug == slug, ct);
        if (group is null)
            return null;
        var council = group.CouncilId is { } id ? await directory.CouncilAsync(id, ct) : null;
        return group.HasSeats
            ? new GroupAdminPage(group, council?.Name, await bodies.OfGroupAsync(group.Id, zone.Today, ct), await OthersAsync(group.Id, ct), [])
            : new GroupAdminPage(group, council?.Name, [], [], await MembersAsync(group.Id, ct));
    }

    private async Task<IReadOnlyList<TermRow>> OthersAsync(Guid groupId, CancellationToken ct)
    {
        var today = zone.Today;
        var rows = await (from t in db.Set<TermOfOffice>().AsNoTracking()
                          where t.From > today || t.Through < today
                          join s in db.Set<Seat>() on t.SeatId equals s.Id
                          where s.GroupId == groupId
                          orderby t.From descending
                          select new { t.Id, t.UserId, s.Label, t.From, t.Through, t.EndedReason })
            .Take(Shown)
            .ToListAsync(ct);
        var names = await NamesAsync([.. rows.Select(r => r.UserId)], ct);
        return [.. rows.Select(r => new TermRow(r.Id, r.Label, names.GetValueOrDefault(r.UserId, ""), r.From, r.Through, r.EndedReason, r.From > today))];
    }

    private async Task<IReadOnlyList<MemberRow>> MembersAsync(Guid groupId, CancellationToken ct)
    {
        var rows = await db.Set<Membership>().AsNoTracking()
            .Where(m => m.GroupId == groupId && m.Through == null)
            .OrderBy(m => m.Id)
            .Take(500)
            .ToListAsync(ct);
        var names = await NamesAsync([.. rows.Select(r => r.UserId)], ct);
        return [.. rows.Select(r => new MemberRow(r.Id, names.GetValueOrDefault(r.UserId, ""), r.Standing, r.State, r.From))];
    }

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        ids.Count == 0 ? new Dictionary<Guid, string>() : await people.NamesAsync([.. ids.Distinct()], ct);
}
