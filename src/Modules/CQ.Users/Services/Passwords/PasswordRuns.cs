using System.Globalization;

namespace CQ.Users.Services.Passwords;

/// <summary>Runs that fingers and habits make: repeats, alphabet, keyboard rows, dates, and what reads like a word.</summary>
internal static class PasswordRuns
{
    private static readonly string[] Rows =
    [
        "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "0123456789", "1234567890",
        "aqwzsxedcrfvtgbyhnujikolpm", "qazwsxedcrfvtgbyhnujmikolp", "1a2z3e4r5t6y7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p",
    ];

    private static readonly string[] AllRows = [.. Rows, .. Rows.Select(r => string.Concat(r.Reverse()))];

    /// <summary>Lengths of the runs of three or more that begin here.</summary>
    public static IEnumerable<int> From(string folded, int start)
    {
        var same = start;
        while (same < folded.Length && folded[same] == folded[start])
            same++;
        for (var length = 3; length <= same - start; length++)
            yield return length;

        foreach (var row in AllRows)
        {
            var at = row.IndexOf(folded[start], StringComparison.Ordinal);
            if (at < 0)
                continue;
            var length = 0;
            while (start + length < folded.Length && at + length < row.Length && row[at + length] == folded[start + length])
                length++;
            for (var part = 3; part <= length; part++)
                yield return part;
        }
    }

    /// <summary>Vowels and consonants in the measure of French and English words.</summary>
    public static bool ReadsLikeWord(ReadOnlySpan<char> folded)
    {
        int vowels = 0, consonantsInRow = 0, vowelsInRow = 0;
        foreach (var c in folded)
        {
            if (c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'œ' or 'æ')
            {
                vowels++;
                vowelsInRow++;
                consonantsInRow = 0;
            }
            else
            {
                consonantsInRow++;
                vowelsInRow = 0;
            }

            if (consonantsInRow > 4 || vowelsInRow > 4)
                return false;
        }

        return vowels * 6 >= folded.Length && vowels < folded.Length;
    }

    public static bool IsDate(ReadOnlySpan<char> digits)
    {
        foreach (var format in digits.Length == 8 ? (string[])["ddMMyyyy", "yyyyMMdd", "MMddyyyy"] : ["ddMMyy", "yyMMdd", "MMddyy"])
        {
            if (DateOnly.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2100)
                return true;
        }

        return false;
    }
}
