using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Voting.Data;
using CQ.Voting.Events;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Services;

/// <summary>
/// Takes an elector out of a running vote before they cast: a bearer of the subject, or who says so with a reason. It changes the quorum, so the vote's row
/// is locked: no cast and no count passes it.
/// </summary>
public sealed class RecuseElector(CqDbContext db, TimeProvider time, IBurst burst, IDomainEvents events)
{
    public const int ReasonLength = 500;

    /// <summary>The elector's own word.</summary>
    public Task<Outcome<Recusal>> DeclareAsync(Guid voteId, Guid userId, string reason, CancellationToken ct = default) =>
        burst.RunAsync(token => RunAsync(voteId, userId, RecusalGround.Declared, reason, token), ct);

    /// <summary>
    /// Someone becomes a bearer of a subject: they leave its running votes. Refused when they have voted in one, because a cast vote stands; the caller then
    /// leaves the subject as it is. Whoever may open a vote on the subject meanwhile has been locked out by the caller (the instance, DESIGN §3).
    /// </summary>
    public Task<Outcome<int>> RecuseBearerAsync(SubjectRef subject, Guid userId, CancellationToken ct = default) =>
        burst.RunAsync(token => RunAsync(subject, userId, token), ct);

    private async Task<Outcome<int>> RunAsync(SubjectRef subject, Guid userId, CancellationToken ct)
    {
        var running = await db.VotesOfAnyAudience().AsNoTracking()
            .Where(v => v.SubjectKind == subject.Kind && v.SubjectId == subject.Id && v.State != VoteState.Closed)
            .OrderBy(v => v.Id)
            .Select(v => v.Id)
            .ToListAsync(ct);
        var left = 0;
        foreach (var voteId in running)
        {
            // Locked before the elector is read: whoever votes at this moment is through, or will be refused.
            var isOpen = await db.LockToChangeAsync(voteId, ct) is { State: not VoteState.Closed };
            var elector = await db.ElectorAsync(voteId, userId, ct);
            if (!isOpen || elector.SeatId is null || elector.IsRecused)
                continue;
            var recused = elector.SignOffId is null
                ? await RunAsync(voteId, userId, RecusalGround.Bearer, OpenVote.BearerReason, ct)
                : VoteRefusals.BearerHasVoted();
            if (!recused.Succeeded)
            {
                burst.Abandon();
                return recused.Refusal;
            }

            left++;
        }

        return left;
    }

    private async Task<Outcome<Recusal>> RunAsync(Guid voteId, Guid userId, RecusalGround ground, string reason, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("Indiquez pourquoi vous ne prenez pas part à ce vote.", nameof(Recusal.Reason));
        if (reason.Trim().Length > ReasonLength)
            return new Refusal("Le motif compte au plus {0} caractères.", nameof(Recusal.Reason), ReasonLength);
        if (await db.LockToChangeAsync(voteId, ct) is not { } vote)
            return VoteRefusals.Unknown();
        if (!vote.IsRunning(time.GetUtcNow()))
            return VoteRefusals.Closed();
        var elector = await db.ElectorAsync(voteId, userId, ct);
        if (elector.SeatId is null)
            return new Refusal("Cette personne n’est pas sur la liste du vote.");
        if (elector.SignOffId is not null)
            return new Refusal("Le vote de cette personne est déjà enregistré : un déport se dit avant de voter.");
        if (elector.IsRecused)
            return new Refusal("Ce déport est déjà enregistré.");
        if (vote.FilledSeats - await db.Set<Recusal>().CountAsync(r => r.VoteId == voteId, ct) <= 1)
            return VoteRefusals.NobodyLeft();

        var recusal = new Recusal { VoteId = voteId, UserId = userId, Ground = ground, Reason = reason.Trim(), At = time.GetUtcNow() };
        db.Add(recusal);
        await db.SaveChangesAsync(ct);
        await events.PublishAsync(new ElectorRecused(voteId, vote.Subject, userId), ct);
        return recusal;
    }
}
