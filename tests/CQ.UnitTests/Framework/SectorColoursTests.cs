using System.Text.RegularExpressions;
using CQ.Mvc.Colours;
using FsCheck;
using FsCheck.Fluent;

namespace CQ.UnitTests.Framework;

public sealed partial class SectorColoursTests
{
    [Theory]
    [InlineData("#0f6b4f", "#0f6b4f #ffffff #0f6b4f #dff2e9 #c3e6d6", "#0f6b4f #ffffff #81d1b0 #192b23 #1e4032")]
    [InlineData("#8c1d40", "#8c1d40 #ffffff #8c1d40 #ffe6e9 #ffced5", "#932546 #ffffff #ff9db0 #371e23 #562731")]
    [InlineData("#f2b705", "#eeb402 #201914 #7a5b02 #f6ecd7 #efdab0", "#cf9c00 #201914 #e8ba54 #2f250e #483502")]
    [InlineData("#1d4ed8", "#1d4ed8 #ffffff #2653c9 #e4edff #ccddff", "#2a55c4 #ffffff #9dbdff #1d263a #25375c")]
    [InlineData("#808080", "#7c7368 #ffffff #675f54 #efece9 #e0dcd6", "#7c7368 #ffffff #c5bcb0 #282623 #3b3732")]
    public void Colours_AreThoseOfTheGuide(string chosen, string light, string dark)
    {
        var values = Hex().Matches(SectorColours.From(chosen).Css).Select(m => m.Value).ToList();

        string.Join(' ', values.Take(5)).ShouldBe(light);
        string.Join(' ', values.Skip(5).Take(5)).ShouldBe(dark);
    }

    [Fact]
    public void Text_IsAlwaysReadable() => Prop.ForAll(
        Gen.Choose(0, 0xffffff).Select(c => $"#{c:x6}").ToArbitrary(),
        chosen =>
        {
            var c = Hex().Matches(SectorColours.From(chosen).Css).Select(m => m.Value).ToList();
            bool Readable(int at, string paper) =>
                Oklch.Contrast(c[at], c[at + 1]) >= 4.5 && Oklch.Contrast(c[at + 2], c[at + 3]) >= 4.5
                && Oklch.Contrast(c[at + 2], c[at + 4]) >= 4.5 && Oklch.Contrast(c[at + 2], paper) >= 4.5;
            return Readable(0, "#fcf9f3") && Readable(5, "#171411");
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("rouge")]
    [InlineData("#12")]
    [InlineData("")]
    [InlineData("#zzzzzz")]
    public void Nonsense_GivesTheDefault(string chosen) => SectorColours.From(chosen).Css.ShouldBe(SectorColours.From("#1f4e79").Css);

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Hex();
}
