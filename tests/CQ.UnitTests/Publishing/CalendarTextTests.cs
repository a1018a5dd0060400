using System.Text;
using CQ.Publishing.Services.Feeds;

namespace CQ.UnitTests.Publishing;

/// <summary>Content lines of iCalendar: nothing typed begins a line, no line is longer than 75 octets, no character is cut.</summary>
public sealed class CalendarTextTests
{
    [Fact]
    public void Escape_LeavesNoLineBreak_AndNothingThatSeparates() =>
        CalendarText.Escape("Fête, rue\r\nBEGIN:VEVENT;x\\y\u0007\tfin\u2028là").ShouldBe("Fête\\, rue\\nBEGIN:VEVENT\\;x\\\\y fin\\nlà");

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("🎉")]
    [InlineData("a🎉é")]
    public void Append_FoldsAt75Octets_BetweenCharacters(string piece)
    {
        var text = "SUMMARY:" + string.Concat(Enumerable.Repeat(piece, 100));
        var calendar = new StringBuilder();

        CalendarText.Append(calendar, text);

        var written = calendar.ToString();
        written.ShouldEndWith("\r\n");
        written[..^2].Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        written[..^2].Split("\r\n").Skip(1).ShouldAllBe(line => line[0] == ' ');
        written[..^2].Replace("\r\n ", "", StringComparison.Ordinal).ShouldBe(text);
    }

    [Fact]
    public void LoneSurrogate_DoesNotBreakTheOctets()
    {
        var calendar = new StringBuilder();

        CalendarText.Append(calendar, "SUMMARY:" + CalendarText.Escape("a\ud83c b"));

        Encoding.UTF8.GetString(new UTF8Encoding(false, true).GetBytes(calendar.ToString())).ShouldContain("a\ufffd b");
    }

    [Fact]
    public void Zone_TellsEveryChangeOfItsYears()
    {
        var calendar = new StringBuilder();

        CalendarZone.Append(calendar, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), 2027, 2028);

        var text = calendar.ToString();
        text.ShouldContain("TZID:Europe/Paris\r\n");
        text.ShouldContain("DTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n");
        text.ShouldContain("RDATE:20270328T020000\r\n");
        text.ShouldContain("DTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n");
        text.ShouldContain("RDATE:20281029T030000\r\n");
    }

    [Theory]
    [InlineData("America/Martinique", "TZOFFSETTO:-0400")]
    [InlineData("Pacific/Noumea", "TZOFFSETTO:+1100")]
    public void ZoneWithoutChange_IsOneObservance(string id, string offset)
    {
        var calendar = new StringBuilder();

        CalendarZone.Append(calendar, TimeZoneInfo.FindSystemTimeZoneById(id), 2027, 2027);

        calendar.ToString().ShouldContain(offset);
        calendar.ToString().Split("BEGIN:").Length.ShouldBe(3);
    }
}
