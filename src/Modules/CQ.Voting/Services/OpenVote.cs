using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Voting.Data;
using CQ.Voting.Events;
using CQ.Voting.Handlers;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Services;

/// <summary>
/// Opens a vote: takes the rule from the charter of the day and the roll from the seats filled that day, freezes and hashes both, recuses the bearers and
/// sets the deadline. A parameter that the charter does not fix stops the act (D7).
/// </summary>
public sealed class OpenVote(
    CqDbContext db,
    ITerritoryDirectory directory,
    ICharters charters,
    ITenantTimeZone zone,
    TimeProvider time,
    IBurst burst,
    IDueWork dueWork,
    IDomainEvents events)
{
    public const string BearerReason = "Porte le projet";

    /// <summary>Joins the burst of the caller, or is one.</summary>
    public Task<Outcome<Vote>> OpenAsync(NewVote asked, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return burst.RunAsync(token => RunAsync(asked, token), ct);
    }

    private async Task<Outcome<Vote>> RunAsync(NewVote asked, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked.Title))
            return new Refusal("Indiquez sur quoi l’on vote.", nameof(NewVote.Title));
        if (asked.Secrecy != Secrecy.Named)
            return new Refusal("Le vote secret n’est pas encore proposé : ce vote est nominatif.", nameof(NewVote.Secrecy));
        var group = await directory.GroupAsync(asked.GroupId, ct);
        if (group is null || group.ClosedOn < zone.Today)
            return new Refusal("Cette instance n’existe pas ou n’existe plus.", nameof(NewVote.GroupId));
        if (ElectorateRules.QuorumOf(group.Kind) is not { } quorum)
            return new Refusal("Cette instance ne vote pas ici : elle n’a pas de sièges.", nameof(NewVote.GroupId));
        var charter = await charters.RequireAsync(
            zone.Today, [quorum, CharterParameters.VotingDays, CharterParameters.AdjournmentDays], ct);
        if (!charter.Succeeded)
            return charter.Refusal;
        if (await IsRunningAsync(asked, ct))
            return AlreadyRunning(group);

        var seats = await directory.SeatsAsync(group.Id, zone.Today, ct);
        var electors = seats.Select(s => s.HolderId).OfType<Guid>().ToList();
        var bearers = electors.Intersect(asked.Bearers).ToList();
        if (electors.Count == bearers.Count)
            return new Refusal("Personne ne peut voter : aucun siège de « {0} » n’est pourvu par une personne qui ne porte pas le projet.", null, group.Name);

        var rule = Rule(charter.Value, quorum);
        var vote = await SaveAsync(asked, group, rule, seats, bearers, ct);
        if (vote is null)
            return AlreadyRunning(group);
        await dueWork.ScheduleAsync(VotingDeadline.KindName, vote.Id, vote.Deadline, ct);
        await events.PublishAsync(
            new VoteOpened(vote.Id, vote.Subject, vote.Title, vote.GroupId, vote.CouncilId, vote.Deadline, [.. electors.Except(bearers)]), ct);
        return vote;
    }

    private static Refusal AlreadyRunning(GroupInfo group) =>
        new("Un vote de « {0} » est déjà ouvert sur ce sujet.", null, group.Name);

    private static VoteRule Rule(Charter charter, CharterParameter quorum) => new(
        charter.AdjournmentDays!.Value, charter.Number, VoteRule.ForAgainstAbstention, (int)quorum.Read(charter.Values)!, charter.VotingDays!.Value);

    private Task<bool> IsRunningAsync(NewVote asked, CancellationToken ct) =>
        db.VotesOfAnyAudience().AnyAsync(
            v => v.SubjectKind == asked.Subject.Kind && v.SubjectId == asked.Subject.Id && v.GroupId == asked.GroupId && v.State != VoteState.Closed, ct);

    // Null when another request opened the same vote meanwhile.
    private async Task<Vote?> SaveAsync(
        NewVote asked, GroupInfo group, VoteRule rule, IReadOnlyList<SeatInfo> seats, IReadOnlyList<Guid> bearers, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var roll = seats.Select(s => Entry(id, s)).ToList();
        var vote = new Vote
        {
            Id = id,
            SubjectKind = asked.Subject.Kind,
            SubjectId = asked.Subject.Id,
            Title = asked.Title.Trim(),
            GroupId = group.Id,
            GroupName = group.Name,
            CouncilId = group.CouncilId,
            Secrecy = asked.Secrecy,
            Rule = rule.ToJson(),
            RuleHash = rule.ComputeHash(),
            CharterNumber = rule.CharterNumber,
            RollHash = Roll.Hash(roll),
            FilledSeats = roll.Count(e => e.UserId is not null),
            VacantSeats = roll.Count(e => e.UserId is null),
            OpenedAt = now,
            FirstDeadline = zone.StartOf(VoteClock.LastDay(zone.DayOf(now), rule.VotingDays).AddDays(1)),
            ExecutionId = asked.ExecutionId,
            AudienceId = asked.AudienceId,
            PublishedAt = now,
        };
        db.Add(vote);
        db.AddRange(bearers.Select(b => new Recusal { VoteId = id, UserId = b, Ground = RecusalGround.Bearer, Reason = BearerReason, At = now }));
        if (await db.TrySaveAsync(ct))
        {
            await db.FreezeAsync(roll, ct);
            return vote;
        }

        db.ForgetUnsaved();
        return null;
    }

    private static RollEntry Entry(Guid voteId, SeatInfo seat) => new()
    {
        Id = Guid.CreateVersion7(),
        VoteId = voteId,
        SeatId = seat.Id,
        SeatNumber = seat.Number,
        SeatLabel = seat.Label,
        CouncilId = seat.CouncilId,
        UserId = seat.HolderId,
    };
}
