using CQ.Voting.Models;
using CQ.Voting.Services;
using FsCheck;
using FsCheck.Fluent;

namespace CQ.UnitTests.Voting;

public sealed class ClosingRuleTests
{
    [Fact]
    public void QuorumMissing_SixOfSeven_SaysHowManyVoicesAreMissing()
    {
        var refusal = VoteRefusals.QuorumMissing(new Quorum(14, 5000), 6);

        string.Format(null, refusal.Text, refusal.Arguments).ShouldBe("Il manque 1 voix pour atteindre le quorum de 7.");
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void MayCloseBefore_FourteenSeats_NeedsTheQuorum(int participants, bool expected)
    {
        ClosingRule.MayCloseBefore(new Quorum(14, 5000), participants).ShouldBe(expected);
    }

    [Theory]
    [InlineData(6, false, DeadlineStep.Adjourn)]
    [InlineData(6, true, DeadlineStep.Close)]
    [InlineData(7, false, DeadlineStep.Close)]
    [InlineData(7, true, DeadlineStep.Close)]
    [InlineData(0, true, DeadlineStep.Close)]
    public void AtDeadline_WithoutQuorum_AdjournsOnce(int participants, bool adjournedBefore, DeadlineStep expected)
    {
        ClosingRule.AtDeadline(new Quorum(14, 5000), participants, adjournedBefore).ShouldBe(expected);
    }

    [Fact]
    public void AtDeadline_AnyVote_EndsAtItsSecondDeadlineAtTheLatest()
    {
        var cases = Gen.Choose(0, 60).SelectMany(seats => Gen.Choose(1, 10_000).SelectMany(share => Gen.Choose(0, 60).Select(n => (Quorum: new Quorum(seats, share), n))));

        Prop.ForAll(Arb.From(cases), c => ClosingRule.AtDeadline(c.Quorum, c.n, adjournedBefore: true) == DeadlineStep.Close).QuickCheckThrowOnFailure();
    }
}
