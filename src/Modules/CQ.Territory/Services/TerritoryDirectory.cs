using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

internal sealed class TerritoryDirectory(CqDbContext db) : ITerritoryDirectory
{
    public async Task<string> SectorNameAsync(CancellationToken ct = default) =>
        await db.Set<Sector>().AsNoTracking().Select(s => s.Name).FirstOrDefaultAsync(ct) ?? "";

    public async Task<IReadOnlyList<CouncilInfo>> CouncilsAsync(DateOnly day, CancellationToken ct = default) =>
        await Infos(db.Set<Council>().OpenOn(day), db.Set<Neighbourhood>()).ToListAsync(ct);

    public Task<CouncilInfo?> CouncilAsync(Guid councilId, CancellationToken ct = default) =>
        Infos(db.Set<Council>().Where(c => c.Id == councilId), db.Set<Neighbourhood>()).FirstOrDefaultAsync(ct);

    public Task<CouncilInfo?> CouncilAsync(string neighbourhoodSlug, DateOnly day, CancellationToken ct = default) =>
        Infos(db.Set<Council>().OpenOn(day), db.Set<Neighbourhood>().Where(n => n.Slug == neighbourhoodSlug)).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<GroupInfo>> GroupsAsync(GroupKind kind, DateOnly day, Guid? councilId = null, CancellationToken ct = default)
    {
        var groups = db.Set<Group>().OpenOn(day).Where(g => g.Kind == kind);
        if (councilId is not null)
            groups = groups.Where(g => g.CouncilId == councilId);
        return await Infos(groups.OrderBy(g => g.Name)).ToListAsync(ct);
    }

    public Task<GroupInfo?> GroupAsync(Guid groupId, CancellationToken ct = default) =>
        Infos(db.Set<Group>().Where(g => g.Id == groupId)).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<SeatInfo>> SeatsAsync(Guid groupId, DateOnly day, CancellationToken ct = default) =>
        await (from s in db.Set<Seat>().AsNoTracking().OpenOn(day)
               where s.GroupId == groupId
               join g in db.Set<Group>() on s.GroupId equals g.Id
               join t in db.Set<TermOfOffice>().OnDay(day) on s.Id equals t.SeatId into terms
               from t in terms.DefaultIfEmpty()
               orderby s.Number
               select new SeatInfo(
                   s.Id, s.Number, s.Label, s.RoleName, s.CouncilId ?? g.CouncilId,
                   t == null ? null : t.Id, t == null ? null : t.UserId, t == null ? null : t.From, t == null ? null : t.Through))
            .ToListAsync(ct);

    public Task<bool> HoldsSeatAsync(Guid seatId, Guid userId, DateOnly day, CancellationToken ct = default) =>
        db.Set<TermOfOffice>().OnDay(day).AnyAsync(
            t => t.SeatId == seatId && t.UserId == userId && db.Set<Seat>().OpenOn(day).Any(s => s.Id == seatId), ct);

    public async Task<IReadOnlyList<Guid>> MembersAsync(CircleKind kind, Guid circleId, DateOnly day, CancellationToken ct = default)
    {
        var members = db.Set<Membership>().AsNoTracking().OnDay(day).Where(m => m.State == MembershipState.Accepted);
        members = kind == CircleKind.Council ? members.Where(m => m.CouncilId == circleId) : members.Where(m => m.GroupId == circleId);
        return await members.OrderBy(m => m.Id).Select(m => m.UserId).ToListAsync(ct);
    }

    // Ordered before the projection: EF cannot look into a record that a constructor made.
    private static IQueryable<CouncilInfo> Infos(IQueryable<Council> councils, IQueryable<Neighbourhood> neighbourhoods) =>
        from c in councils.AsNoTracking()
        join n in neighbourhoods on c.NeighbourhoodId equals n.Id
        orderby n.Position, n.Name
        select new CouncilInfo(c.Id, c.Name, n.Id, n.Slug, n.Name, n.Position, n.Colour, c.ContactEmail, c.FoundedOn, c.ClosedOn);

    private static IQueryable<GroupInfo> Infos(IQueryable<Group> groups) =>
        groups.AsNoTracking().Select(g => new GroupInfo(g.Id, g.Kind, g.Slug, g.Name, g.CouncilId, g.IsPublicBody, g.ClosedOn));
}
