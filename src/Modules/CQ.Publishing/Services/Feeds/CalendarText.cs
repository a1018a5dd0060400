using System.Text;

namespace CQ.Publishing.Services.Feeds;

/// <summary>Text as RFC 5545 wants it: values escaped, lines of at most 75 octets that end with CR LF. Nothing that people typed can begin a line of its own.</summary>
public static class CalendarText
{
    private const int LineOctets = 75;

    /// <summary>A TEXT value (3.3.11).</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append((char)rune.Value);
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\t':
                    escaped.Append(' ');
                    break;
                default:
                    // A half of a pair comes out as U+FFFD; other controls are not allowed at all.
                    if (!Rune.IsControl(rune))
                        escaped.Append(rune.ToString());
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>A parameter's value in quotes (3.2): without quotes and controls, which it cannot hold.</summary>
    public static string Quote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return $"\"{string.Concat(text.Where(c => c != '"' && !char.IsControl(c)))}\"";
    }

    /// <summary>Writes one content line, folded between characters (3.1).</summary>
    public static void Append(StringBuilder calendar, string line)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(line);
        var room = LineOctets;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                calendar.Append("\r\n ");
                room = LineOctets - 1;
            }

            calendar.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
