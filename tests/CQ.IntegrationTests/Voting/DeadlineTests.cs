using CQ.Hosting.Work;
using CQ.IntegrationTests.Sites;
using CQ.Voting.Models;
using CQ.Voting.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Voting;

/// <summary>What the due work does when the time is up, on a clock that the test sets.</summary>
public sealed class DeadlineTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Deadline_QuorumReached_ClosesWithItsResult()
    {
        var clock = new MovableClock(TimeProvider.System.GetUtcNow());
        await using var site = await StartAsync(clock);
        var committee = await Committee.SeatAsync(site, 14);
        var vote = await committee.OpenAsync();
        await committee.CastAsync(vote, 0, 4, Choice.For);
        await committee.CastAsync(vote, 4, 3, Choice.Abstention);

        clock.Now = vote.Deadline;
        await UntilAsync(site, committee, vote, v => v.IsClosed);

        var read = await committee.ReadAsync(vote);
        read.Outcome.ShouldBe(VoteOutcome.Adopted);
        read.Result!.Tally.ShouldBe(new Tally(4, 0, 3));
    }

    [Fact]
    public async Task Deadline_WithoutQuorum_AdjournsOnceThenClosesWithoutResult()
    {
        var clock = new MovableClock(TimeProvider.System.GetUtcNow());
        await using var site = await StartAsync(clock);
        var committee = await Committee.SeatAsync(site, 14);
        var vote = await committee.OpenAsync();
        await committee.CastAsync(vote, 0, 5, Choice.For);

        clock.Now = vote.Deadline;
        await UntilAsync(site, committee, vote, v => v.AdjournedAt is not null);
        var adjourned = await committee.ReadAsync(vote);
        var again = await committee.CastAsync(vote, committee.Electors[0]);
        await committee.CastAsync(vote, 5, 1, Choice.For);
        clock.Now = adjourned.Deadline;
        await UntilAsync(site, committee, vote, v => v.IsClosed);

        adjourned.State.ShouldBe(VoteState.Adjourned);
        adjourned.SignOffs.ShouldBe(5);
        adjourned.RollHash.ShouldBe(vote.RollHash);
        adjourned.Deadline.ShouldBeGreaterThan(vote.Deadline.AddDays(6));
        adjourned.Deadline.ShouldBeLessThan(vote.Deadline.AddDays(8));
        again.Refusal!.Text.ShouldBe(VoteRefusals.AlreadyCastText);
        var closed = await committee.ReadAsync(vote);
        closed.Outcome.ShouldBe(VoteOutcome.NoResult);
        closed.Result!.Tally.ShouldBe(new Tally(6, 0, 0));
    }

    [Fact]
    public async Task Deadline_QuorumReachedAfterTheAdjournment_HasAResult()
    {
        var clock = new MovableClock(TimeProvider.System.GetUtcNow());
        await using var site = await StartAsync(clock);
        var committee = await Committee.SeatAsync(site, 4);
        var vote = await committee.OpenAsync();
        await committee.CastAsync(vote, 0, 1, Choice.For);
        clock.Now = vote.Deadline;
        await UntilAsync(site, committee, vote, v => v.AdjournedAt is not null);
        await committee.CastAsync(vote, 1, 1, Choice.Against);

        clock.Now = (await committee.ReadAsync(vote)).Deadline;
        await UntilAsync(site, committee, vote, v => v.IsClosed);

        (await committee.ReadAsync(vote)).Outcome.ShouldBe(VoteOutcome.NotAdopted);
    }

    [Fact]
    public async Task Cast_AtTheDeadlineBeforeTheCount_IsTooLate()
    {
        var clock = new MovableClock(TimeProvider.System.GetUtcNow());
        await using var site = await StartAsync(clock);
        var committee = await Committee.SeatAsync(site, 4);
        var vote = await committee.OpenAsync();
        clock.Now = vote.Deadline.AddTicks(-10);
        await committee.CastAsync(vote, 0, 1, Choice.For);

        clock.Now = vote.Deadline;
        var late = await committee.CastAsync(vote, committee.Electors[1]);

        late.Succeeded.ShouldBeFalse();
        (await committee.RowsAsync<Ballot>(vote)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Deadline_VotesInTheLastInstantOnTwoNodes_AreCountedOrRefusedNeverLost()
    {
        var clock = new MovableClock(TimeProvider.System.GetUtcNow());
        await using var one = await StartAsync(clock);
        var committee = await Committee.SeatAsync(one, 40);
        await using var two = await StartAsync(clock);
        for (var round = 0; round < 4; round++)
        {
            var vote = await committee.OpenAsync();
            await committee.CastAsync(vote, 0, 20, Choice.For);
            clock.Now = vote.Deadline.AddMilliseconds(-1);

            var casts = committee.Electors.Skip(20)
                .Select((elector, i) => Task.Run(() => committee.CastAsync(vote, elector, Choice.Against, i % 2 == 0 ? one : two)))
                .ToList();
            var ends = EndAsync(clock, vote, one, two);
            var outcomes = await Task.WhenAll(casts);
            await ends;
            await UntilAsync(one, committee, vote, v => v.IsClosed);

            var result = (await committee.ReadAsync(vote)).Result.ShouldNotBeNull();
            result.Tally.ShouldBe(new Tally(20, outcomes.Count(o => o.Succeeded), 0));
            (await committee.RowsAsync<SignOff>(vote)).Count.ShouldBe(result.Tally.Participants);
            (await committee.RowsAsync<VoteResult>(vote)).Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Close_ByTheCoordinationAgainstVotesOnTwoNodes_CountsExactlyTheAcceptedOnes()
    {
        var clock = new MovableClock(TimeProvider.System.GetUtcNow());
        await using var one = await StartAsync(clock);
        var committee = await Committee.SeatAsync(one, 40);
        await using var two = await StartAsync(clock);
        for (var round = 0; round < 4; round++)
        {
            var vote = await committee.OpenAsync();
            await committee.CastAsync(vote, 0, 20, Choice.For);

            var casts = committee.Electors.Skip(20)
                .Select((elector, i) => Task.Run(() => committee.CastAsync(vote, elector, Choice.Against, i % 2 == 0 ? one : two)))
                .ToList();
            var closes = new[] { one, two }.Select(node => Task.Run(() => committee.CloseAsync(vote, node))).ToList();
            var outcomes = await Task.WhenAll(casts);
            var closed = await Task.WhenAll(closes);

            closed.Count(c => c.Succeeded).ShouldBe(1);
            var result = closed.Single(c => c.Succeeded).Value;
            result.Tally.ShouldBe(new Tally(20, outcomes.Count(o => o.Succeeded), 0));
            (await committee.RowsAsync<Ballot>(vote)).Count.ShouldBe(result.Tally.Participants);
        }
    }

    private Task<TestSite> StartAsync(MovableClock clock) => VotingSite.StartAsync(fixture.Database, clock);

    private static async Task EndAsync(MovableClock clock, Vote vote, params TestSite[] nodes)
    {
        await Task.Yield();
        clock.Now = vote.Deadline;
        await Task.WhenAll(nodes.Select(RunWorkAsync));
    }

    private static Task<int> RunWorkAsync(TestSite site) =>
        site.Services.GetRequiredService<DueWorkRunner>().RunOnceAsync(owner: false, TestContext.Current.CancellationToken);

    // The server's own loop may have taken the work before the test asks; either way it is done soon.
    private static async Task UntilAsync(TestSite site, Committee committee, Vote vote, Func<VoteSummary, bool> reached)
    {
        for (var i = 0; i < 600; i++)
        {
            await RunWorkAsync(site);
            if (reached(await committee.ReadAsync(vote)))
                return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The deadline's work was not done.");
    }
}
