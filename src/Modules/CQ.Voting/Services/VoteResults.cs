using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Services;

internal sealed class VoteResults(CqDbContext db, IViewer viewer) : IVoteResults
{
    public async Task<VoteSummary?> FindAsync(Guid voteId, CancellationToken ct = default) =>
        (await ReadAsync(db.Set<Vote>().Where(v => v.Id == voteId), ct)).FirstOrDefault();

    public async Task<VoteOutline?> OutlineAsync(Guid voteId, CancellationToken ct = default)
    {
        var row = await db.Set<Vote>().AsNoTracking()
            .Where(v => v.Id == voteId)
            .Select(v => new { Vote = v, Recused = db.Set<Recusal>().Count(r => r.VoteId == v.Id) })
            .FirstOrDefaultAsync(ct);
        return row is null ? null : VoteOutline.Of(row.Vote, row.Recused);
    }

    public async Task<IReadOnlyList<VoteSummary>> OfSubjectAsync(SubjectRef subject, CancellationToken ct = default) =>
        await ReadAsync(db.Set<Vote>().Where(v => v.SubjectKind == subject.Kind && v.SubjectId == subject.Id), ct);

    public async Task<ILookup<Guid, VoteSummary>> OfSubjectsAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken ct = default)
    {
        var asked = ids.Distinct().ToArray();
        return (await ReadAsync(db.Set<Vote>().Where(v => v.SubjectKind == kind && asked.Contains(v.SubjectId)), ct)).ToLookup(v => v.Subject.Id);
    }

    public async Task<IReadOnlyList<VoteSummary>> RunningAsync(CancellationToken ct = default)
    {
        var running = db.Set<Vote>().Where(v => v.State != VoteState.Closed).OrderByDescending(v => v.PublishedAt).ThenByDescending(v => v.Id);
        return [.. (await ReadAsync(running.Take(100), ct)).OrderBy(v => v.Deadline)];
    }

    public async Task<Page<VoteSummary>> ClosedAsync(Cursor? after, int size, CancellationToken ct = default)
    {
        var votes = db.Set<Vote>().Where(v => v.State == VoteState.Closed);
        if (after is { } cursor)
            votes = votes.Where(v => EF.Functions.LessThan(ValueTuple.Create(v.PublishedAt, v.Id), ValueTuple.Create((DateTimeOffset?)cursor.At, cursor.Id)));
        var rows = await ReadAsync(votes.OrderByDescending(v => v.PublishedAt).ThenByDescending(v => v.Id).Take(size + 1), ct);
        return Page<VoteSummary>.Of(rows, size, v => new Cursor(v.OpenedAt, v.Id));
    }

    public async Task<RollPage> RollAsync(VoteSummary vote, int after, int size, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(vote);
        var (voteId, me) = (vote.Id, viewer.UserId);
        var rows = await (from r in db.Set<RollEntry>().AsNoTracking()
                          where r.VoteId == voteId && r.SeatNumber > after
                          join x in db.Set<Recusal>() on new { r.VoteId, r.UserId } equals new { x.VoteId, UserId = (Guid?)x.UserId } into recusals
                          from x in recusals.DefaultIfEmpty()
                          join b in db.Set<Ballot>() on new { r.VoteId, r.UserId } equals new { b.VoteId, b.UserId } into ballots
                          from b in ballots.DefaultIfEmpty()
                          where db.Set<Vote>().Any(v => v.Id == voteId)
                          orderby r.SeatNumber
                          select new
                          {
                              r.SeatNumber,
                              r.SeatLabel,
                              r.CouncilId,
                              r.UserId,
                              IsMine = me != null && db.Set<RollEntry>().Any(e => e.VoteId == voteId && e.UserId == me),
                              Recusal = x == null ? (RecusalGround?)null : x.Ground,
                              // The state is asked in the same statement: a choice of a running vote never leaves the database.
                              Choice = b == null || !db.Set<Vote>().Any(v => v.Id == voteId && v.State == VoteState.Closed && v.StopReason == null)
                                  ? (Choice?)null
                                  : b.Choice,
                          }).Take(size + 1).ToListAsync(ct);
        var mayView = viewer.Has(Permissions.ViewNamedVotes) || rows.Any(r => r.IsMine);
        return new RollPage(
            [.. rows.Take(size).Select(r => new RollLine(r.SeatNumber, r.SeatLabel, r.CouncilId, r.UserId, r.Recusal, mayView ? r.Choice : null))],
            mayView && vote is { IsClosed: true, IsStopped: false, SignOffs: > 0 },
            rows.Count > size ? rows[size - 1].SeatNumber : null);
    }

    private async Task<List<VoteSummary>> ReadAsync(IQueryable<Vote> votes, CancellationToken ct)
    {
        var rows = await votes.AsNoTracking().OrderByDescending(v => v.PublishedAt).ThenByDescending(v => v.Id)
            .Select(v => new
            {
                Vote = v,
                Recused = db.Set<Recusal>().Count(r => r.VoteId == v.Id),
                SignOffs = db.Set<SignOff>().Count(s => s.VoteId == v.Id),
                Result = db.Set<VoteResult>().FirstOrDefault(r => r.VoteId == v.Id),
            })
            .ToListAsync(ct);
        return [.. rows.Select(r => VoteSummary.Of(r.Vote, r.Recused, r.SignOffs, r.Result))];
    }
}
