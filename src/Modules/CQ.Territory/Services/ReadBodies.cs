using CQ.Abstractions.People;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using CQ.Territory.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Bodies with their seats and the names of who holds them: two statements, however many bodies.</summary>
public sealed class ReadBodies(CqDbContext db, IPeople people)
{
    /// <summary>The bodies of a council, and its seats in bodies of the sector.</summary>
    public Task<IReadOnlyList<BodyPeople>> OfCouncilAsync(Guid councilId, DateOnly day, CancellationToken ct = default) =>
        ReadAsync(db.Set<Seat>().Where(s => s.CouncilId == councilId || db.Set<Group>().Any(g => g.Id == s.GroupId && g.CouncilId == councilId)), day, ct);

    public async Task<IReadOnlyList<SeatedPerson>> OfGroupAsync(Guid groupId, DateOnly day, CancellationToken ct = default) =>
        await ReadAsync(db.Set<Seat>().Where(s => s.GroupId == groupId), day, ct) is [var body] ? body.Seats : [];

    private async Task<IReadOnlyList<BodyPeople>> ReadAsync(IQueryable<Seat> seats, DateOnly day, CancellationToken ct)
    {
        var rows = await (from s in seats.AsNoTracking().OpenOn(day)
                          join g in db.Set<Group>().OpenOn(day) on s.GroupId equals g.Id
                          join c in db.Set<Council>() on s.CouncilId equals c.Id into councils
                          from c in councils.DefaultIfEmpty()
                          join t in db.Set<TermOfOffice>().OnDay(day) on s.Id equals t.SeatId into terms
                          from t in terms.DefaultIfEmpty()
                          orderby g.Kind, g.Name, s.Number
                          select new
                          {
                              g.Id,
                              g.Slug,
                              g.Name,
                              g.Kind,
                              SeatId = s.Id,
                              s.Label,
                              Represents = c == null ? null : c.Name,
                              TermId = t == null ? (Guid?)null : t.Id,
                              UserId = t == null ? (Guid?)null : t.UserId,
                              From = t == null ? (DateOnly?)null : t.From,
                              Through = t == null ? null : t.Through,
                          })
            .ToListAsync(ct);
        var holders = rows.Select(r => r.UserId).OfType<Guid>().Distinct().ToList();
        var names = holders.Count == 0 ? new Dictionary<Guid, string>() : await people.NamesAsync(holders, ct);
        return
        [
            .. rows.GroupBy(r => (r.Id, r.Slug, r.Name, r.Kind)).Select(g => new BodyPeople(
                g.Key.Id, g.Key.Slug, g.Key.Name, g.Key.Kind,
                [.. g.Select(r => new SeatedPerson(
                    r.SeatId, r.TermId, r.Label, r.UserId is { } id ? names.GetValueOrDefault(id, "") : null, r.From, r.Through, r.Represents))])),
        ];
    }
}
