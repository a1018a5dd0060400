using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace CQ.Publishing.Import.Html;

/// <summary>Writes words so that Markdown reads them as words.</summary>
internal static partial class MarkdownText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(@"\`*_[]<~^|&=+");

    /// <summary>Within a line. What only matters at its beginning is left to <see cref="Line"/>.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (Matters(text, i))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    private static bool Matters(string text, int i) => text[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '~' or '^' or '|' => true,

        // Within a word it is a letter.
        '_' => i == 0 || i == text.Length - 1 || !char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(text[i + 1]),
        '=' or '+' => (i > 0 && text[i - 1] == text[i]) || (i + 1 < text.Length && text[i + 1] == text[i]),
        '&' => Entity().IsMatch(text, i),
        _ => false,
    };

    /// <summary>A whole line of a paragraph: nothing at its beginning makes it a heading, a list, a quotation, a rule or code.</summary>
    public static string Line(string line)
    {
        var text = line.TrimStart(' ', '\t');
        if (text.Length == 0)
            return "";
        if (text[0] is '#' or '+' or '-' or '=' or '>' or ':')
            return "\\" + text;
        var number = Number().Match(text);
        return number.Success ? $"{number.Groups[1].Value}\\{text[number.Groups[1].Length..]}" : text;
    }

    /// <summary>An address between the brackets of a link. What would end it, or be read as anything else, is encoded.</summary>
    public static string Destination(string url)
    {
        var clean = new StringBuilder(url.Length);
        foreach (var c in url)
        {
            if (c is '(' or ')' or '<' or '>' or '"' or '\'' or '\\' or '`' or '|' or '*' or '[' or ']' or '{' or '}' or '^' || char.IsWhiteSpace(c) || char.IsControl(c))
                clean.Append(Uri.HexEscape(c < 256 ? c : ' '));
            else
                clean.Append(c);
        }

        return Entity().Replace(clean.ToString(), m => "&amp;" + m.Value[1..]);
    }

    /// <summary>The words of a picture's title, between quotation marks.</summary>
    public static string Title(string text) => string.Concat(OneLine(text).Select(c => c is '\\' or '"' or '&' ? $"\\{c}" : c.ToString()));

    public static string OneLine(string text) => string.Join(' ', Visible(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Without what nobody can see: controls, marks that turn the direction of text, and the marks that the writers use among themselves.</summary>
    public static string Visible(string text) => text.Any(IsHidden) ? string.Concat(text.Where(c => !IsHidden(c))) : text;

    public static bool IsHidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uE000' and <= '\uE00F');

    /// <summary>Between as many back-quotes as it takes.</summary>
    public static string Code(string text)
    {
        text = OneLine(text);
        if (text.Length == 0)
            return "";
        var fence = new string('`', LongestRun(text) + 1);
        var pad = text[0] == '`' || text[^1] == '`' ? " " : "";
        return $"{fence}{pad}{text}{pad}{fence}";
    }

    public static string Fence(string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
        return $"{fence}\n{text.ReplaceLineEndings("\n").Trim('\n')}\n{fence}";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
            longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return longest;
    }

    [GeneratedRegex(@"\G?&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"^([0-9]{1,9})[.)](?:\s|$)")]
    private static partial Regex Number();
}
