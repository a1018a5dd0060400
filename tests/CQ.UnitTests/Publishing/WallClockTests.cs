using CQ.Publishing.Models;

namespace CQ.UnitTests.Publishing;

/// <summary>Hours on the wall on the nights when the clock changes: in Paris on 28 March and 31 October 2027.</summary>
public sealed class WallClockTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static DateTimeOffset Utc(int month, int day, int hour, int minute = 0) => new(2027, month, day, hour, minute, 0, TimeSpan.Zero);

    [Fact]
    public void SkippedHour_CountsWithTheOffsetFromBefore() => WallClock.ToInstant(Paris, new DateOnly(2027, 3, 28), new TimeOnly(2, 30)).ShouldBe(Utc(3, 28, 1, 30));

    [Fact]
    public void HourThatComesTwice_IsTheFirst() => WallClock.ToInstant(Paris, new DateOnly(2027, 10, 31), new TimeOnly(2, 30)).ShouldBe(Utc(10, 31, 0, 30));

    [Fact]
    public void OrdinaryHours_KeepTheWall()
    {
        WallClock.ToInstant(Paris, new DateOnly(2027, 3, 27), new TimeOnly(19, 0)).ShouldBe(Utc(3, 27, 18));
        WallClock.ToInstant(Paris, new DateOnly(2027, 3, 28), new TimeOnly(19, 0)).ShouldBe(Utc(3, 28, 17));
    }

    [Fact]
    public void RepeatedEvent_At0230_GoesThroughBothNights()
    {
        var times = new EventTimes(new DateOnly(2027, 3, 27), new TimeOnly(2, 30), new DateOnly(2027, 3, 27), new TimeOnly(3, 30));

        var starts = new Recurrence(EventRepeat.Daily, Count: 3).DaysFrom(times.StartDay).Select(d => times.On(d, Paris)).ToList();

        starts.Select(o => o.StartsAt).ShouldBe([Utc(3, 27, 1, 30), Utc(3, 28, 1, 30), Utc(3, 29, 0, 30)]);
        starts.ShouldAllBe(o => o.EndsAt - o.StartsAt == TimeSpan.FromHours(1));
    }

    [Fact]
    public void WholeDay_OfTheChange_HasTwentyThreeHours()
    {
        var day = new EventTimes(new DateOnly(2027, 3, 28), null, new DateOnly(2027, 3, 28), null).On(new DateOnly(2027, 3, 28), Paris);

        (day.EndsAt - day.StartsAt).ShouldBe(TimeSpan.FromHours(23));
    }

    [Theory]
    [InlineData("19:00", 19, 0)]
    [InlineData("19h", 19, 0)]
    [InlineData("19 h 30", 19, 30)]
    [InlineData("9", 9, 0)]
    [InlineData("9.15", 9, 15)]
    [InlineData("20:15:00", 20, 15)]
    [InlineData("19 heures", 19, 0)]
    public void Hours_AreReadAsPeopleWriteThem(string text, int hour, int minute) => ClockText.Time(text).ShouldBe(new TimeOnly(hour, minute));

    [Theory]
    [InlineData("25:00")]
    [InlineData("19:60")]
    [InlineData("midi")]
    [InlineData("")]
    [InlineData("19:5")]
    public void OtherText_IsNoHour(string text) => ClockText.Time(text).ShouldBeNull();
}
