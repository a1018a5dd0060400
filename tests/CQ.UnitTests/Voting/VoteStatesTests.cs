using CQ.Voting.Models;

namespace CQ.UnitTests.Voting;

public sealed class VoteStatesTests
{
    [Fact]
    public void Adjourn_OpenVote_HasASecondDeadlineAndKeepsTheFirst()
    {
        var vote = Votes.Open();

        vote.Adjourn(vote.Deadline, vote.Deadline.AddDays(7));

        vote.State.ShouldBe(VoteState.Adjourned);
        vote.FirstDeadline.ShouldBe(Votes.OpenedAt.AddDays(14));
        vote.Deadline.ShouldBe(Votes.OpenedAt.AddDays(21));
    }

    [Fact]
    public void Adjourn_Twice_Throws()
    {
        var vote = Votes.Open();
        vote.Adjourn(vote.Deadline, vote.Deadline.AddDays(7));

        Should.Throw<InvalidOperationException>(() => vote.Adjourn(vote.Deadline, vote.Deadline.AddDays(7)));
    }

    [Fact]
    public void Close_ClosedVote_Throws()
    {
        var vote = Votes.Open();
        vote.Close(Votes.OpenedAt.AddDays(2), VoteOutcome.Adopted);

        Should.Throw<InvalidOperationException>(() => vote.Close(Votes.OpenedAt.AddDays(3), VoteOutcome.NotAdopted));
        vote.Outcome.ShouldBe(VoteOutcome.Adopted);
    }

    [Fact]
    public void Stop_RunningVote_IsClosedWithoutResult()
    {
        var vote = Votes.Open();

        vote.Stop(Votes.OpenedAt.AddDays(2), "Projet retiré");

        vote.State.ShouldBe(VoteState.Closed);
        vote.Outcome.ShouldBe(VoteOutcome.NoResult);
        vote.StopReason.ShouldBe("Projet retiré");
    }

    [Theory]
    [InlineData(false, false, false, VoteState.Open, true, true, ElectorStanding.NotOnRoll)]
    [InlineData(true, false, false, VoteState.Open, true, true, ElectorStanding.MayVote)]
    [InlineData(true, false, false, VoteState.Adjourned, true, true, ElectorStanding.MayVote)]
    [InlineData(true, false, false, VoteState.Open, true, false, ElectorStanding.OutOfOffice)]
    [InlineData(true, true, false, VoteState.Open, true, true, ElectorStanding.HasVoted)]
    [InlineData(true, true, false, VoteState.Closed, false, true, ElectorStanding.HasVoted)]
    [InlineData(true, false, true, VoteState.Open, true, true, ElectorStanding.Recused)]
    [InlineData(true, false, false, VoteState.Open, false, true, ElectorStanding.TimeIsUp)]
    [InlineData(true, false, false, VoteState.Closed, false, true, ElectorStanding.Closed)]
    public void Standing_OfAnElector_NamesTheFirstReason(
        bool onRoll, bool voted, bool recused, VoteState state, bool running, bool inOffice, ElectorStanding expected)
    {
        var elector = new Elector(Guid.NewGuid(), onRoll ? Guid.NewGuid() : null, 1, recused, voted ? Guid.NewGuid() : null, null);

        elector.Standing(state, running, inOffice).ShouldBe(expected);
    }

    [Fact]
    public void Refusals_EveryStandingButMayVote_HasItsOwnSentence()
    {
        var texts = Enum.GetValues<ElectorStanding>().Select(s => CQ.Voting.Services.VoteRefusals.For(s)?.Text).ToList();

        texts.Count(t => t is null).ShouldBe(1);
        texts.Distinct().Count().ShouldBe(texts.Count);
    }
}
