using CQ.Publishing.Models;

namespace CQ.UnitTests.Publishing;

/// <summary>Days of repeated events, against dates counted by hand.</summary>
public sealed class RecurrenceTests
{
    private static DateOnly D(int year, int month, int day) => new(year, month, day);

    [Fact]
    public void Once_IsItsDay() => Recurrence.Once.DaysFrom(D(2027, 1, 12)).ShouldBe([D(2027, 1, 12)]);

    [Fact]
    public void Daily_EveryThird_StopsAtTheCount() =>
        new Recurrence(EventRepeat.Daily, 3, Count: 4).DaysFrom(D(2027, 2, 26)).ShouldBe([D(2027, 2, 26), D(2027, 3, 1), D(2027, 3, 4), D(2027, 3, 7)]);

    [Fact]
    public void Weekly_OnTwoDays_EveryOtherWeek_CountsWeeksFromMonday() =>
        new Recurrence(EventRepeat.Weekly, 2, [DayOfWeek.Monday, DayOfWeek.Sunday], Count: 5).DaysFrom(D(2027, 1, 6))
            .ShouldBe([D(2027, 1, 6), D(2027, 1, 10), D(2027, 1, 18), D(2027, 1, 20), D(2027, 1, 24)]);

    [Fact]
    public void Monthly_OnThe31st_LeavesOutShorterMonths() =>
        new Recurrence(EventRepeat.MonthlyByDay, Count: 4).DaysFrom(D(2027, 1, 31)).ShouldBe([D(2027, 1, 31), D(2027, 3, 31), D(2027, 5, 31), D(2027, 7, 31)]);

    [Fact]
    public void Monthly_OnTheFifthFriday_LeavesOutMonthsWithFour() =>
        new Recurrence(EventRepeat.MonthlyByWeekday, Count: 3).DaysFrom(D(2027, 1, 29)).ShouldBe([D(2027, 1, 29), D(2027, 4, 30), D(2027, 7, 30)]);

    [Fact]
    public void Monthly_OnTheLastTuesday_FindsIt() =>
        new Recurrence(EventRepeat.MonthlyByLastWeekday, Until: D(2027, 4, 30)).DaysFrom(D(2027, 1, 26)).ShouldBe([D(2027, 1, 26), D(2027, 2, 23), D(2027, 3, 30), D(2027, 4, 27)]);

    [Fact]
    public void Until_IsTheLastDayThatCounts() => new Recurrence(EventRepeat.Daily, Until: D(2027, 1, 3)).DaysFrom(D(2027, 1, 1)).Count.ShouldBe(3);

    [Fact]
    public void WithoutEnd_IsBounded() => new Recurrence(EventRepeat.Daily).DaysFrom(D(2027, 1, 1)).Count.ShouldBe(Recurrence.MaximumDates + 1);

    [Fact]
    public void Monthly_ThatNeverComes_Ends() =>
        // The 29th of February every twelve months: once in two years at most.
        new Recurrence(EventRepeat.MonthlyByDay, 12, Count: 5).DaysFrom(D(2028, 2, 29)).ShouldBe([D(2028, 2, 29)]);

    [Theory]
    [InlineData(EventRepeat.Daily, "FREQ=DAILY;INTERVAL=2;COUNT=3")]
    [InlineData(EventRepeat.Weekly, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=3")]
    [InlineData(EventRepeat.MonthlyByDay, "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=26;COUNT=3")]
    [InlineData(EventRepeat.MonthlyByWeekday, "FREQ=MONTHLY;INTERVAL=2;BYDAY=4TU;COUNT=3")]
    [InlineData(EventRepeat.MonthlyByLastWeekday, "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TU;COUNT=3")]
    public void Rule_SaysTheSame(EventRepeat repeat, string rule) =>
        new Recurrence(repeat, 2, [DayOfWeek.Thursday], Count: 3).ToRule(D(2027, 1, 26), null).ShouldBe(rule);
}
