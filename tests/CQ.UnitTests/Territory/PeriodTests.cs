using CQ.Territory.Models;
using FsCheck;
using FsCheck.Fluent;

namespace CQ.UnitTests.Territory;

public sealed class PeriodTests
{
    private static readonly DateOnly Start = new(2026, 1, 10);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Contains_IncludesBothEnds(int day, bool expected)
    {
        var period = new Period(Start, new DateOnly(2026, 1, 20));

        period.Contains(new DateOnly(2026, 1, day)).ShouldBe(expected);
    }

    [Fact]
    public void Contains_WithoutLastDay_HoldsForGood()
    {
        var period = new Period(Start, null);

        period.Contains(DateOnly.MaxValue).ShouldBeTrue();
        period.Contains(Start.AddDays(-1)).ShouldBeFalse();
    }

    [Fact]
    public void Overlaps_OneEndsTheDayBeforeTheOtherBegins_False()
    {
        var first = new Period(Start, new DateOnly(2026, 1, 31));
        var second = new Period(new DateOnly(2026, 2, 1), null);

        first.Overlaps(second).ShouldBeFalse();
        second.Overlaps(first).ShouldBeFalse();
    }

    [Fact]
    public void Overlaps_OneSharedDay_True()
    {
        var first = new Period(Start, new DateOnly(2026, 1, 31));
        var second = new Period(new DateOnly(2026, 1, 31), new DateOnly(2026, 3, 1));

        first.Overlaps(second).ShouldBeTrue();
        second.Overlaps(first).ShouldBeTrue();
    }

    [Fact]
    public void Overlaps_AnyTwoPeriods_AgreesWithTheirDays()
    {
        var day = Gen.Choose(0, 12).Select(d => Start.AddDays(d));
        var period = day.SelectMany(from => Gen.Choose(0, 6).Select(n => n == 6 ? new Period(from, null) : new Period(from, from.AddDays(n))));

        Prop.ForAll(
                Arb.From(period.Two()),
                pair =>
                {
                    var (a, b) = pair;
                    var shared = Enumerable.Range(0, 30).Select(d => Start.AddDays(d)).Any(d => a.Contains(d) && b.Contains(d));
                    return a.Overlaps(b) == shared && b.Overlaps(a) == shared;
                })
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("2021-06-01", 3, "2024-05-31")]
    [InlineData("2024-02-29", 2, "2026-02-27")]
    [InlineData("2026-01-01", 1, "2026-12-31")]
    public void LastDayOf_Years_EndsTheDayBeforeTheAnniversary(string from, int years, string expected)
    {
        var last = Period.LastDayOf(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), years);

        last.ShouldBe(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }
}
