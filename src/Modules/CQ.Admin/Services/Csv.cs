using System.Text;

namespace CQ.Admin.Services;

/// <summary>
/// One line of a CSV that French spreadsheets open as it is: semicolons, quotes where needed. What a spreadsheet would take for a formula
/// gets an apostrophe before it.
/// </summary>
public static class Csv
{
    public static string Line(params string?[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                line.Append(';');
            line.Append(Cell(cells[i] ?? ""));
        }

        return line.Append("\r\n").ToString();
    }

    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        return text.AsSpan().IndexOfAny(";\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
