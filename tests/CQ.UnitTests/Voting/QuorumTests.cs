using CQ.Voting.Models;
using FsCheck;
using FsCheck.Fluent;

namespace CQ.UnitTests.Voting;

public sealed class QuorumTests
{
    [Theory]
    [InlineData(14, 5000, 7)]
    [InlineData(13, 5000, 7)]
    [InlineData(12, 5000, 6)]
    [InlineData(4, 5000, 2)]
    [InlineData(3, 3333, 1)]
    [InlineData(3, 3334, 2)]
    [InlineData(7, 10_000, 7)]
    [InlineData(1, 1, 1)]
    public void Required_ShareOfSeats_IsRoundedUp(int seats, int basisPoints, int expected)
    {
        new Quorum(seats, basisPoints).Required.ShouldBe(expected);
    }

    [Fact]
    public void IsReachedBy_FourteenSeatsAndHalf_SixIsNotEnoughAndSevenIs()
    {
        var quorum = new Quorum(14, 5000);

        quorum.IsReachedBy(6).ShouldBeFalse();
        quorum.MissingFrom(6).ShouldBe(1);
        quorum.IsReachedBy(7).ShouldBeTrue();
        quorum.MissingFrom(7).ShouldBe(0);
    }

    [Fact]
    public void IsReachedBy_NoSeatLeft_IsNever()
    {
        new Quorum(0, 5000).IsReachedBy(0).ShouldBeFalse();
    }

    [Fact]
    public void Required_AnySeatsAndShare_IsTheSmallestNumberThatIsNotLessThanTheShare()
    {
        var quorums = Gen.Choose(1, 5000).SelectMany(seats => Gen.Choose(1, 10_000).Select(share => new Quorum(seats, share)));

        Prop.ForAll(
                Arb.From(quorums),
                quorum => quorum.Required is >= 1
                    && quorum.Required <= quorum.Seats
                    && quorum.Required * 10_000L >= (long)quorum.Seats * quorum.BasisPoints
                    && (quorum.Required - 1) * 10_000L < (long)quorum.Seats * quorum.BasisPoints)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void IsReachedBy_OneVoiceMore_NeverLosesIt()
    {
        var cases = Gen.Choose(0, 200).SelectMany(seats => Gen.Choose(1, 10_000).SelectMany(share => Gen.Choose(0, 200).Select(n => (new Quorum(seats, share), n))));

        Prop.ForAll(Arb.From(cases), c => !c.Item1.IsReachedBy(c.n) || c.Item1.IsReachedBy(c.n + 1)).QuickCheckThrowOnFailure();
    }
}
