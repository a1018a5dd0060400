using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Data.Host;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Voting.Models;
using CQ.Voting.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CQ.IntegrationTests.Voting;

/// <summary>From the opening to the close, by the verbs themselves.</summary>
public sealed class CastingTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Open_CommitteeWithVacancies_FreezesRollRuleAndDeadline()
    {
        var committee = await Committee.SeatAsync(fixture.Site, filled: 12, vacant: 2);

        var vote = await committee.OpenAsync();

        var roll = await committee.RowsAsync<RollEntry>(vote);
        roll.Count(e => e.UserId is null).ShouldBe(2);
        vote.FilledSeats.ShouldBe(12);
        vote.VacantSeats.ShouldBe(2);
        vote.RollHash.ShouldBe(Roll.Hash(roll));
        vote.RuleHash.ShouldBe(Fingerprint.Of(vote.Rule));
        var zone = fixture.Site.Services.GetRequiredService<ITenantTimeZone>();
        await using var scope = fixture.Site.Enter("nord");
        vote.Deadline.ShouldBe(zone.StartOf(zone.DayOf(vote.OpenedAt).AddDays(15)));
        var due = await scope.Services.GetRequiredService<HostDbContext>().Set<HostDueWork>().SingleAsync(w => w.Reference == vote.Id, TestContext.Current.CancellationToken);
        due.Kind.ShouldBe("voting.deadline");
        due.Due.ShouldBe(vote.Deadline);
    }

    [Fact]
    public async Task Open_TenTimesAtOnceOnOneSubject_OpensOne()
    {
        var committee = await Committee.SeatAsync(fixture.Site, 3);
        var subject = new SubjectRef("Essai", Guid.NewGuid());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => committee.TryOpenAsync(subject)));

        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        outcomes.Where(o => !o.Succeeded).ShouldAllBe(o => Committee.Say(o.Refusal).Contains("déjà ouvert"));
    }

    [Fact]
    public async Task Open_NobodyCanVote_IsRefused()
    {
        var empty = await Committee.SeatAsync(fixture.Site, 0, vacant: 3);
        var onlyBearers = await Committee.SeatAsync(fixture.Site, 2);

        var first = await empty.TryOpenAsync();
        var second = await onlyBearers.TryOpenAsync(null, [.. onlyBearers.Electors]);

        Committee.Say(first.Refusal).ShouldStartWith("Personne ne peut voter");
        Committee.Say(second.Refusal).ShouldStartWith("Personne ne peut voter");
    }

    [Fact]
    public async Task Cast_AThousandTimesAtOnceByOneMember_OneSucceedsAnd999AreTold()
    {
        var committee = await Committee.SeatAsync(fixture.Site, 14);
        var vote = await committee.OpenAsync();
        var elector = committee.Electors[0];
        var (accepted, told, other) = (0, 0, 0);

        // As many at once as the pool has connections to spare for.
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 24 }, async (i, _) =>
        {
            var outcome = await committee.CastAsync(vote, elector, (Choice)(i % 3));
            if (outcome.Succeeded)
                Interlocked.Increment(ref accepted);
            else if (outcome.Refusal.Text == VoteRefusals.AlreadyCastText)
                Interlocked.Increment(ref told);
            else
                Interlocked.Increment(ref other);
        });

        (accepted, told, other).ShouldBe((1, 999, 0));
        (await committee.RowsAsync<SignOff>(vote)).Count.ShouldBe(1);
        (await committee.RowsAsync<Ballot>(vote)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Close_SixOfSeven_IsRefusedWithWhatIsMissing_SevenCloses()
    {
        var committee = await Committee.SeatAsync(fixture.Site, 14);
        var vote = await committee.OpenAsync();
        await committee.CastAsync(vote, 0, 6, Choice.For);

        var early = await committee.CloseAsync(vote);
        await committee.CastAsync(vote, 6, 1, Choice.Against);
        var closed = await committee.CloseAsync(vote);
        var again = await committee.CloseAsync(vote);

        Committee.Say(early.Refusal).ShouldBe("Il manque 1 voix pour atteindre le quorum de 7.");
        closed.Value.Outcome.ShouldBe(VoteOutcome.Adopted);
        closed.Value.Tally.ShouldBe(new Tally(6, 1, 0));
        Committee.Say(again.Refusal).ShouldBe("Ce vote est clos.");
        var trace = CountTrace.FromJson(closed.Value.Trace);
        trace.Recount().Outcome.ShouldBe(VoteOutcome.Adopted);
        trace.SignOffs.ShouldBe(trace.Participants);
        closed.Value.TraceHash.ShouldBe(Fingerprint.Of(closed.Value.Trace));
        (await committee.ReadAsync(vote)).Outcome.ShouldBe(VoteOutcome.Adopted);
        (await committee.RowsAsync<SignOff>(vote)).Count.ShouldBe((await committee.RowsAsync<Ballot>(vote)).Count);
    }

    [Fact]
    public async Task Close_Tie_IsNotAdopted()
    {
        var committee = await Committee.SeatAsync(fixture.Site, 8);
        var vote = await committee.OpenAsync();
        await committee.CastAsync(vote, 0, 4, Choice.For);
        await committee.CastAsync(vote, 4, 4, Choice.Against);

        (await committee.CloseAsync(vote)).Value.Outcome.ShouldBe(VoteOutcome.NotAdopted);
    }

    [Fact]
    public async Task Cast_AfterTheClose_IsToldAndNotCounted()
    {
        var committee = await Committee.SeatAsync(fixture.Site, 4);
        var vote = await committee.OpenAsync();
        await committee.CastAsync(vote, 0, 2, Choice.For);
        await committee.CloseAsync(vote);

        var late = await committee.CastAsync(vote, committee.Electors[3], Choice.Against);

        Committee.Say(late.Refusal).ShouldBe("Ce vote est clos : votre voix n’a pas été enregistrée.");
        (await committee.RowsAsync<Ballot>(vote)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Cast_TermEndedBetweenPageAndClick_IsRefused()
    {
        var committee = await Committee.SeatAsync(fixture.Site, 4);
        var vote = await committee.OpenAsync();
        var elector = committee.Electors[0];
        await EndTermAsync(committee, elector);

        var outcome = await committee.CastAsync(vote, elector);

        Committee.Say(outcome.Refusal).ShouldBe("Votre mandat a pris fin : vous ne pouvez plus voter.");
        (await committee.RowsAsync<SignOff>(vote)).ShouldBeEmpty();
        // The roll does not change: the seat still counts for the quorum.
        (await committee.ReadAsync(vote)).Quorum.Seats.ShouldBe(4);
    }

    [Fact]
    public async Task Cast_SeatFilledAfterTheOpening_IsNotOnTheRoll()
    {
        var committee = await Committee.SeatAsync(fixture.Site, 3, vacant: 1);
        var vote = await committee.OpenAsync();
        var newcomer = Guid.NewGuid();
        var seat = (await committee.RowsAsync<RollEntry>(vote)).Single(e => e.UserId is null).SeatId;
        await committee.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<CqDbContext>();
            db.Add(new TermOfOffice { SeatId = seat, UserId = newcomer, From = new DateOnly(2020, 1, 1) });
            return await db.SaveChangesAsync();
        });

        Committee.Say((await committee.CastAsync(vote, newcomer)).Refusal).ShouldStartWith("Vous n’êtes pas sur la liste de ce vote");
    }

    [Fact]
    public async Task Recuse_BearerAndDeclared_LeaveSeatsAndParticipants()
    {
        var committee = await Committee.SeatAsync(fixture.Site, 14);
        var vote = await committee.OpenAsync(committee.Electors[13]);
        await committee.CastAsync(vote, 0, 6, Choice.For);
        Committee.Say((await committee.CloseAsync(vote)).Refusal).ShouldBe("Il manque 1 voix pour atteindre le quorum de 7.");

        (await committee.RecuseAsync(vote, committee.Electors[12])).Refusal.ShouldBeNull();

        var closed = await committee.CloseAsync(vote);
        closed.Value.Roll.ShouldBe(new RollCount(14, 0, 2));
        closed.Value.QuorumRequired.ShouldBe(6);
        closed.Value.Outcome.ShouldBe(VoteOutcome.Adopted);
    }

    [Fact]
    public async Task Recuse_OnlyBeforeCasting_AndThenNoVote()
    {
        var committee = await Committee.SeatAsync(fixture.Site, 4);
        var vote = await committee.OpenAsync();
        await committee.CastAsync(vote, 0, 1, Choice.For);

        var tooLate = await committee.RecuseAsync(vote, committee.Electors[0]);
        var withoutReason = await committee.RecuseAsync(vote, committee.Electors[1], "  ");
        await committee.RecuseAsync(vote, committee.Electors[1]);
        var twice = await committee.RecuseAsync(vote, committee.Electors[1]);
        var cast = await committee.CastAsync(vote, committee.Electors[1]);
        var outsider = await committee.RecuseAsync(vote, Guid.NewGuid());

        Committee.Say(tooLate.Refusal).ShouldContain("un déport se dit avant de voter");
        withoutReason.Refusal!.Field.ShouldBe(nameof(Recusal.Reason));
        Committee.Say(twice.Refusal).ShouldBe("Ce déport est déjà enregistré.");
        Committee.Say(cast.Refusal).ShouldBe("Vous ne prenez pas part à ce vote : vous êtes en déport.");
        Committee.Say(outsider.Refusal).ShouldBe("Cette personne n’est pas sur la liste du vote.");
    }

    [Fact]
    public async Task Stop_RunningVote_IsClosedUncounted()
    {
        var committee = await Committee.SeatAsync(fixture.Site, 4);
        var vote = await committee.OpenAsync();
        await committee.CastAsync(vote, 0, 3, Choice.For);

        await committee.InScopeAsync(s => s.GetRequiredService<StopVote>().StopAsync(vote.Id, "Projet retiré"));

        var read = await committee.ReadAsync(vote);
        read.Outcome.ShouldBe(VoteOutcome.NoResult);
        read.StopReason.ShouldBe("Projet retiré");
        read.Result.ShouldBeNull();
        (await committee.TryOpenAsync(vote.Subject)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Close_RollWasTamperedWith_ThrowsInsteadOfCounting()
    {
        var committee = await Committee.SeatAsync(fixture.Site, 4);
        var vote = await committee.OpenAsync();
        await committee.CastAsync(vote, 0, 3, Choice.For);
        var admin = new NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = fixture.Database }.ConnectionString;
        await TestCluster.ExecuteAsync(admin, $"update cq_voting_roll_entry set user_id = gen_random_uuid() where vote_id = '{vote.Id}' and seat_number = 4");

        var error = await Should.ThrowAsync<InvalidOperationException>(() => committee.CloseAsync(vote));

        error.Message.ShouldContain("no longer has the hash of its opening");
        (await committee.ReadAsync(vote)).IsClosed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("cq_voting_roll_entry")]
    [InlineData("cq_voting_recusal")]
    [InlineData("cq_voting_sign_off")]
    [InlineData("cq_voting_ballot")]
    [InlineData("cq_voting_result")]
    public async Task Grants_OfTheApplication_AreNeitherUpdateNorDelete(string table)
    {
        foreach (var sql in new[] { $"delete from {table}", $"update {table} set id = gen_random_uuid()" })
        {
            var error = await Should.ThrowAsync<PostgresException>(() => TestCluster.ExecuteAsync(TestCluster.App(fixture.Database), sql));
            error.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    [Fact]
    public async Task Audit_OfACast_SaysNothingOfTheChoice()
    {
        var committee = await Committee.SeatAsync(fixture.Site, 4);
        var vote = await committee.OpenAsync();
        await committee.CastAsync(vote, 0, 1, Choice.Against);

        var kinds = await committee.InScopeAsync(s => s.GetRequiredService<CqDbContext>().Set<CQ.Data.Auditing.AuditEntry>()
            .Where(a => a.SubjectKind == nameof(Ballot) || a.SubjectKind == nameof(SignOff)).CountAsync());

        kinds.ShouldBe(0);
    }

    private static Task<bool> EndTermAsync(Committee committee, Guid elector) => committee.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<CqDbContext>();
        var term = await db.Set<TermOfOffice>().SingleAsync(t => t.UserId == elector);
        var today = s.GetRequiredService<ITenantTimeZone>().Today;
        return (await s.GetRequiredService<EndTerm>().EndAsync(term.Id, today.AddDays(-1), EndReason.Resigned)).Succeeded;
    });
}
