using CQ.Voting.Models;
using FsCheck;
using FsCheck.Fluent;

namespace CQ.UnitTests.Voting;

public sealed class VoteCountTests
{
    [Theory]
    [InlineData(7, 0, 0, VoteOutcome.Adopted)]
    [InlineData(4, 3, 0, VoteOutcome.Adopted)]
    [InlineData(1, 0, 6, VoteOutcome.Adopted)]
    [InlineData(6, 0, 0, VoteOutcome.NoResult)]
    [InlineData(0, 6, 0, VoteOutcome.NoResult)]
    [InlineData(4, 4, 0, VoteOutcome.NotAdopted)]
    [InlineData(3, 4, 0, VoteOutcome.NotAdopted)]
    [InlineData(0, 0, 7, VoteOutcome.NotAdopted)]
    [InlineData(0, 0, 0, VoteOutcome.NoResult)]
    public void Outcome_FourteenSeatsQuorumHalf_FollowsTheRule(int votesFor, int against, int abstention, VoteOutcome expected)
    {
        Counts.Of(14, votesFor, against, abstention).Outcome.ShouldBe(expected);
    }

    [Fact]
    public void Outcome_TwelveAgainstTwelve_IsNotAdopted()
    {
        Counts.Of(24, 12, 12, 0).Outcome.ShouldBe(VoteOutcome.NotAdopted);
    }

    [Fact]
    public void Quorum_RecusedElector_LeavesTheSeats()
    {
        var before = new VoteCount(Counts.Rule(), new RollCount(14, 0, 0), new Tally(6, 0, 0));
        var after = before with { Roll = new RollCount(14, 0, 2) };

        before.QuorumReached.ShouldBeFalse();
        after.Quorum.Seats.ShouldBe(12);
        after.QuorumReached.ShouldBeTrue();
    }

    [Fact]
    public void Quorum_VacantSeats_DoNotCount()
    {
        Counts.Of(12, 6, 0, 0, vacant: 2).QuorumReached.ShouldBeTrue();
    }

    [Fact]
    public void Outcome_AnyCount_IsAdoptedIfAndOnlyIfQuorumAndMoreForThanAgainst()
    {
        Prop.ForAll(
                Counts.Any(),
                count => (count.Outcome == VoteOutcome.Adopted)
                    == (count.Roll.Seats > 0
                        && count.Tally.Participants * 10_000L >= (long)count.Roll.Seats * count.Rule.QuorumBasisPoints
                        && count.Tally.For > count.Tally.Against))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Outcome_AnyCount_IsWithoutResultIfAndOnlyIfTheQuorumIsMissing()
    {
        Prop.ForAll(Counts.Any(), count => (count.Outcome == VoteOutcome.NoResult) == !count.QuorumReached).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Outcome_MirroredVoices_AreNeverBothAdopted()
    {
        Prop.ForAll(
                Counts.Any(),
                count =>
                {
                    var mirrored = count with { Tally = new Tally(count.Tally.Against, count.Tally.For, count.Tally.Abstention) };
                    return !(count.Outcome == VoteOutcome.Adopted && mirrored.Outcome == VoteOutcome.Adopted) && count.QuorumReached == mirrored.QuorumReached;
                })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Outcome_OneVoiceMoreFor_NeverTurnsAdoptedIntoAnythingElse()
    {
        Prop.ForAll(
                Counts.Any(),
                count => count.Outcome != VoteOutcome.Adopted
                    || (count with { Tally = count.Tally.With(Choice.For, 1) }).Outcome == VoteOutcome.Adopted)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Tally_AnyBallotsInAnyOrder_CountsEachOnce()
    {
        var ballots = Gen.Elements(Enum.GetValues<Choice>()).ListOf();

        Prop.ForAll(
                ballots.ToArbitrary(),
                list =>
                {
                    var tally = Tally.Of(list);
                    return tally.Participants == list.Count
                        && tally.For == list.Count(c => c == Choice.For)
                        && tally.Against == list.Count(c => c == Choice.Against)
                        && tally == Tally.Of(list.OrderDescending());
                })
            .QuickCheckThrowOnFailure();
    }
}
