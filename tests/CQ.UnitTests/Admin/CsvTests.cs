using CQ.Admin.Services;

namespace CQ.UnitTests.Admin;

public sealed class CsvTests
{
    [Fact]
    public void Line_PlainCells_AreSeparatedBySemicolons() => Csv.Line("a", null, "c").ShouldBe("a;;c\r\n");

    [Theory]
    [InlineData("un ; deux", "\"un ; deux\"")]
    [InlineData("dit \"oui\"", "\"dit \"\"oui\"\"\"")]
    [InlineData("deux\nlignes", "\"deux\nlignes\"")]
    public void Line_CellWithSigns_IsQuoted(string cell, string expected) => Csv.Line(cell).ShouldBe(expected + "\r\n");

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33")]
    [InlineData("-2")]
    [InlineData("@cmd")]
    public void Line_CellThatASpreadsheetWouldRun_GetsAnApostrophe(string cell) => Csv.Line(cell).ShouldBe($"'{cell}\r\n");
}
