using CQ.Publishing.Data;

namespace CQ.UnitTests.Publishing;

public sealed class DaysInCircleTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Theory]
    [InlineData("", false, null)]
    [InlineData("-5..", true, null)]
    [InlineData("0..0", true, 0)]
    [InlineData("1..9", false, null)]
    [InlineData("-9..-1", false, null)]
    [InlineData("-9..3 4..8", true, 8)]
    [InlineData("-9..3 5..8", true, 3)]
    [InlineData("-9..9 -2..3 10..", true, null)]
    [InlineData("-9..3 -9..7", true, 7)]
    public void LastDay_IsOfDaysWithoutABreak(string stretches, bool covers, int? last)
    {
        var days = stretches.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split("..")).Select(s =>
            new DaysInCircle(Today.AddDays(int.Parse(s[0])), s[1].Length == 0 ? null : Today.AddDays(int.Parse(s[1]))));

        DaysInCircle.Covers(days, Today, out var until).ShouldBe(covers);

        until.ShouldBe(last is { } end ? Today.AddDays(end) : null);
    }
}
