using System.Globalization;
using CQ.Abstractions.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CQ.UnitTests.Framework;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("12,5", 1_250)]
    [InlineData("1 499,99 €", 149_999)]
    [InlineData("1499.99", 149_999)]
    [InlineData("1\u202f499,99\u00a0€", 149_999)]
    [InlineData("1,499.99", 149_999)]
    [InlineData("1.499,99", 149_999)]
    [InlineData("1,234,567", 123_456_700)]
    [InlineData("0", 0)]
    [InlineData("8264 EUR", 826_400)]
    [InlineData(",5", 50)]
    public void Parse_WhatPeopleType_IsUnderstood(string text, long cents)
    {
        var outcome = MoneyParser.TryParse(text, out var money);

        outcome.ShouldBe(MoneyParseOutcome.Ok);
        money.Cents.ShouldBe(cents);
    }

    [Theory]
    [InlineData("", MoneyParseOutcome.Empty)]
    [InlineData("   ", MoneyParseOutcome.Empty)]
    [InlineData(null, MoneyParseOutcome.Empty)]
    [InlineData("-1", MoneyParseOutcome.Negative)]
    [InlineData("−12,50", MoneyParseOutcome.Negative)]
    [InlineData("1499.999", MoneyParseOutcome.TooPrecise)]
    [InlineData("1,499", MoneyParseOutcome.TooPrecise)]
    [InlineData("1e12", MoneyParseOutcome.NotANumber)]
    [InlineData("douze", MoneyParseOutcome.NotANumber)]
    [InlineData("1,2,3", MoneyParseOutcome.NotANumber)]
    [InlineData("12,34.56.78", MoneyParseOutcome.NotANumber)]
    [InlineData("1000000000000", MoneyParseOutcome.TooLarge)]
    [InlineData("99999999999999999999999999", MoneyParseOutcome.TooLarge)]
    public void Parse_WhatCannotBeAnAmount_SaysWhy(string? text, MoneyParseOutcome expected) =>
        MoneyParser.TryParse(text, out _).ShouldBe(expected);

    [Fact]
    public void Format_ThenParse_GivesTheAmountBack() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).Select(c => (long)c).ToArbitrary(),
        cents =>
        {
            var money = new Money(cents);
            MoneyParser.TryParse(money.Format(CultureInfo.GetCultureInfo("fr-FR")), out var french);
            MoneyParser.TryParse(money.ToInvariantString(), out var machine);
            return french == money && machine == money;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Format_FollowsTheReader()
    {
        var money = new Money(149_999);

        money.Format(CultureInfo.GetCultureInfo("fr-FR")).ShouldBe("1\u202f499,99\u00a0€");
        money.Format(CultureInfo.GetCultureInfo("en-GB")).ShouldBe("€1,499.99");
        (-money).Format(CultureInfo.GetCultureInfo("fr-FR")).ShouldBe("−1\u202f499,99\u00a0€");
    }

    [Fact]
    public void Share_OfTheWorkedExample_Is1755BasisPoints() =>
        // 1,450.00 ordered of 8,264.00 opened: 17.546 %, rounded half up.
        new Money(145_000).BasisPointsOf(new Money(826_400)).ShouldBe(1_755);
}
