using CQ.Admin.Services;

namespace CQ.UnitTests.Admin;

public sealed class SectorColourTests
{
    [Theory]
    [InlineData("#0f6b4f", SectorColour.White)]
    [InlineData("#8c1d40", SectorColour.White)]
    [InlineData("#f2b705", SectorColour.Ink)]
    [InlineData("#ffffff", SectorColour.Ink)]
    public void Text_OnColour_IsWhatCanBeRead(string hex, string expected)
    {
        var colour = SectorColour.Parse(hex).ShouldNotBeNull();

        colour.Text.ShouldBe(expected);
    }

    [Fact]
    public void Text_OnColourBetween_IsNeither()
    {
        // Mid grey by luminance: 4.48 against white, 3.9 against ink.
        var colour = SectorColour.Parse("#777777").ShouldNotBeNull();

        colour.OnWhite.ShouldBeLessThan(SectorColour.Enough);
        colour.Text.ShouldBeNull();
    }

    [Theory]
    [InlineData(" #1F4E79 ", "#1f4e79")]
    public void Parse_SurroundedOrUppercase_IsNormalised(string typed, string expected) =>
        SectorColour.Parse(typed).ShouldNotBeNull().Hex.ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1f4e79")]
    [InlineData("#1f4e7")]
    [InlineData("#1f4e7g")]
    [InlineData("red")]
    public void Parse_AnythingElse_IsNull(string? typed) => SectorColour.Parse(typed).ShouldBeNull();
}
