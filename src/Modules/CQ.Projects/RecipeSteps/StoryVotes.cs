using CQ.Data;
using CQ.Projects.Models;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.RecipeSteps;

/// <summary>Finds the votes that a story tells of, and who may vote in them.</summary>
internal sealed class StoryVotes(CqDbContext db)
{
    /// <summary>A team's vote belongs to a council, the committee's to none.</summary>
    public Task<Vote?> FindAsync(Guid projectId, bool committee, CancellationToken ct) => db.Set<Vote>().AsNoTracking()
        .Where(v => v.SubjectKind == Project.Kind && v.SubjectId == projectId && v.CouncilId == null == committee)
        .OrderByDescending(v => v.OpenedAt)
        .FirstOrDefaultAsync(ct);

    public Task<bool> HasVotedAsync(Vote vote, Guid userId, CancellationToken ct) =>
        db.Set<SignOff>().AnyAsync(s => s.VoteId == vote.Id && s.UserId == userId, ct);

    /// <summary>From the last seat of the frozen roll, without those who are recused.</summary>
    public Task<List<Guid>> ElectorsAsync(Vote vote, CancellationToken ct) => db.Set<RollEntry>().AsNoTracking()
        .Where(r => r.VoteId == vote.Id && r.UserId != null && !db.Set<Recusal>().Any(x => x.VoteId == vote.Id && x.UserId == r.UserId))
        .OrderByDescending(r => r.SeatNumber)
        .Select(r => r.UserId!.Value)
        .ToListAsync(ct);
}
