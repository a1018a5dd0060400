using CQ.Voting.Models;
using FsCheck;
using FsCheck.Fluent;

namespace CQ.UnitTests.Voting;

/// <summary>Votes as the properties draw them: any roll, any recusals, no more ballots than seats.</summary>
internal static class Counts
{
    public static VoteRule Rule(int quorum = 5000) => new(7, 1, VoteRule.ForAgainstAbstention, quorum, 14);

    public static VoteCount Of(int seats, int votesFor, int against, int abstention, int recused = 0, int vacant = 0, int quorum = 5000) =>
        new(Rule(quorum), new RollCount(seats + recused, vacant, recused), new Tally(votesFor, against, abstention));

    public static Arbitrary<VoteCount> Any() => Arb.From(
        from seats in Gen.Choose(0, 60)
        from recused in Gen.Choose(0, 5)
        from vacant in Gen.Choose(0, 10)
        from quorum in Gen.Choose(1, 10_000)
        from participants in Gen.Choose(0, seats)
        from votesFor in Gen.Choose(0, participants)
        from against in Gen.Choose(0, participants - votesFor)
        select Of(seats, votesFor, against, participants - votesFor - against, recused, vacant, quorum));
}
