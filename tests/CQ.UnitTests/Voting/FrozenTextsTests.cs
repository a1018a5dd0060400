using CQ.Voting.Models;
using FsCheck;
using FsCheck.Fluent;

namespace CQ.UnitTests.Voting;

/// <summary>What is hashed: the rule, the roll, the trace.</summary>
public sealed class FrozenTextsTests
{
    private static readonly Guid Seat = new("0197a000-0000-7000-8000-000000000001");
    private static readonly Guid Elector = new("0197a000-0000-7000-8000-000000000002");

    [Fact]
    public void Rule_ToJson_IsCanonical()
    {
        var rule = new VoteRule(7, 3, VoteRule.ForAgainstAbstention, 5000, 14);

        rule.ToJson().ShouldBe("""{"adjournmentDays":7,"charterNumber":3,"method":"for-against-abstention/1","quorumBasisPoints":5000,"votingDays":14}""");
        VoteRule.FromJson(rule.ToJson()).ShouldBe(rule);
    }

    [Fact]
    public void Rule_AnotherQuorum_HasAnotherHash()
    {
        Counts.Rule(5000).ComputeHash().ShouldNotBe(Counts.Rule(5001).ComputeHash());
        Counts.Rule(5000).ComputeHash().Length.ShouldBe(Fingerprint.Length);
    }

    [Fact]
    public void Fingerprint_KnownText_IsSha256InHexadecimal()
    {
        Fingerprint.Of("abc").ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    [Fact]
    public void Roll_Text_HasOneLinePerSeatInTheirOrderWithVacancies()
    {
        var text = Roll.Text([Entry(2, null), Entry(1, Elector)]);

        text.ShouldBe($"1;{Seat:D};-;{Elector:D}\n2;{Seat:D};-;-");
    }

    [Fact]
    public void Roll_VacantSeatFilledAfterwards_HasAnotherHash()
    {
        Roll.Hash([Entry(1, null)]).ShouldNotBe(Roll.Hash([Entry(1, Elector)]));
    }

    [Fact]
    public void Trace_AnyCount_RecountsToTheSameOutcome()
    {
        Prop.ForAll(
                Counts.Any(),
                count =>
                {
                    var trace = CountTrace.Of(Vote(count.Rule), count, count.Tally.Participants, new DateTimeOffset(2027, 1, 26, 18, 0, 0, TimeSpan.Zero));
                    var read = CountTrace.FromJson(trace.ToJson());
                    return read == trace && read.ToJson() == trace.ToJson() && read.Recount() == count && read.Recount().Outcome == read.Outcome;
                })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Receipt_OfASignOff_SaysNothingButTheEndOfItsId()
    {
        SignOff.ReceiptOf(new Guid("0197a000-0000-7000-8000-0123456789ab")).ShouldBe("0123-4567-89AB");
    }

    private static RollEntry Entry(int number, Guid? user) =>
        new() { VoteId = Guid.Empty, SeatId = Seat, SeatNumber = number, SeatLabel = "Membre", UserId = user };

    private static Vote Vote(VoteRule rule) => Votes.Open(rule);
}
