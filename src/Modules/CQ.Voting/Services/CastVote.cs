using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Services;
using CQ.Voting.Data;
using CQ.Voting.Events;
using CQ.Voting.Models;

namespace CQ.Voting.Services;

/// <summary>
/// Casts a vote: sign-off and ballot together or not at all (1-02). The elector is on the roll and in office today. What was cast cannot be changed; of
/// votes cast at the same time the unique index keeps one. Whether it came in time is decided under the lock of <see cref="VoteLocks"/>.
/// </summary>
public sealed class CastVote(
    CqDbContext db, ITerritoryDirectory directory, ITenantTimeZone zone, TimeProvider time, IBurst burst, IDomainEvents events)
{
    /// <summary>A transaction of its own, unless the caller's request already is one. The caller has checked <see cref="Permissions.CastVote"/>.</summary>
    public Task<Outcome<SignOff>> CastAsync(Guid voteId, Guid userId, Choice choice, CancellationToken ct = default) =>
        burst.RunAsync(token => RunAsync(voteId, userId, choice, token), ct);

    private async Task<Outcome<SignOff>> RunAsync(Guid voteId, Guid userId, Choice choice, CancellationToken ct)
    {
        if (!Enum.IsDefined(choice))
            return new Refusal("Choisissez pour, contre ou abstention.", nameof(Ballot.Choice));
        if (await db.LockForCastAsync(voteId, ct) is not { } vote)
            return VoteRefusals.Unknown();
        var elector = await db.ElectorAsync(voteId, userId, ct);
        var standing = elector.Standing(
            vote.State, vote.IsRunning(time.GetUtcNow()), await directory.SitsAsync(elector, zone.Today, ct));
        if (VoteRefusals.For(standing) is { } refusal)
            return refusal;

        var signOff = new SignOff { VoteId = voteId, UserId = userId, At = time.GetUtcNow() };
        db.Add(signOff);
        db.Add(BallotOf(vote, userId, choice));
        if (!await db.TrySaveAsync(ct))
        {
            db.ForgetUnsaved();
            return VoteRefusals.AlreadyCast();
        }

        await events.PublishAsync(new VoteCast(voteId, vote.Subject, userId), ct);
        return signOff;
    }

    // Random, not version 7, when secret: the id must not tell when.
    private static Ballot BallotOf(Vote vote, Guid userId, Choice choice) => vote.Secrecy == Secrecy.Named
        ? new Ballot { VoteId = vote.Id, Choice = choice, UserId = userId }
        : new Ballot { Id = Guid.NewGuid(), VoteId = vote.Id, Choice = choice };
}
