using CQ.Contents.Services.Editing;

namespace CQ.UnitTests.Contents;

public sealed class ClockTimesTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("19 h 30", 19, 30)]
    [InlineData("19h30", 19, 30)]
    [InlineData("9:05", 9, 5)]
    [InlineData("7 h", 7, 0)]
    [InlineData(" 23 ", 23, 0)]
    public void HoursAsPeopleWriteThem_AreRead(string text, int hour, int minute) => ClockTimes.Parse(text).ShouldBe(new TimeOnly(hour, minute));

    [Theory]
    [InlineData("")]
    [InlineData("24 h")]
    [InlineData("12 h 60")]
    [InlineData("midi")]
    [InlineData("-1")]
    public void OtherWords_AreNot(string text) => ClockTimes.Parse(text).ShouldBeNull();

    [Fact]
    public void NightsWhenTheClockChanges_HaveAnInstant()
    {
        // 2027-03-28 has no 02:30; 2027-10-31 has it twice.
        ClockTimes.Instant(Paris, new DateOnly(2027, 3, 28), new TimeOnly(2, 30)).ShouldBe(new DateTimeOffset(2027, 3, 28, 1, 0, 0, TimeSpan.Zero));
        ClockTimes.Instant(Paris, new DateOnly(2027, 10, 31), new TimeOnly(2, 30)).ShouldBe(new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero));
        ClockTimes.Instant(Paris, new DateOnly(2027, 6, 1), new TimeOnly(19, 30)).ShouldBe(new DateTimeOffset(2027, 6, 1, 17, 30, 0, TimeSpan.Zero));
    }
}
