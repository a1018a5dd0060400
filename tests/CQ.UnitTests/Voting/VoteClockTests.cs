using CQ.Voting.Models;

namespace CQ.UnitTests.Voting;

public sealed class VoteClockTests
{
    private static readonly DateTimeOffset Deadline = new(2027, 1, 27, 0, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void LastDay_FourteenDaysFromTheTwelfth_IsTheTwentySixth()
    {
        VoteClock.LastDay(new DateOnly(2027, 1, 12), 14).ShouldBe(new DateOnly(2027, 1, 26));
    }

    [Fact]
    public void LastDayAfterAdjournment_OnTime_GivesSevenWholeDays()
    {
        VoteClock.LastDayAfterAdjournment(new DateOnly(2027, 1, 27), new DateOnly(2027, 1, 27), 7).ShouldBe(new DateOnly(2027, 2, 2));
    }

    [Fact]
    public void LastDayAfterAdjournment_ServerWasDown_CountsFromTheDayAfterItsReturn()
    {
        VoteClock.LastDayAfterAdjournment(new DateOnly(2027, 1, 27), new DateOnly(2027, 1, 30), 7).ShouldBe(new DateOnly(2027, 2, 6));
    }

    [Fact]
    public void IsRunning_LastInstantBeforeTheDeadline_StillCounts()
    {
        VoteClock.IsRunning(VoteState.Open, Deadline, Deadline.AddTicks(-1)).ShouldBeTrue();
        VoteClock.IsRunning(VoteState.Adjourned, Deadline, Deadline.AddTicks(-1)).ShouldBeTrue();
        VoteClock.IsRunning(VoteState.Open, Deadline, Deadline).ShouldBeFalse();
    }

    [Fact]
    public void IsRunning_ClosedBeforeItsDeadline_IsNot()
    {
        VoteClock.IsRunning(VoteState.Closed, Deadline, Deadline.AddDays(-3)).ShouldBeFalse();
    }
}
