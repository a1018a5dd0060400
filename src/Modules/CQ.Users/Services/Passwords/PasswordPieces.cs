using CQ.Users.Models;

namespace CQ.Users.Services.Passwords;

/// <summary>
/// Cuts a password into pieces (usual words, words, runs of the keyboard, dates, single characters) in every way and finds the cheapest. A word of
/// one's own choosing counts 13.5 bits, as one of some 12,000; a usual one 11, as one of 2,000.
/// </summary>
internal sealed class PasswordPieces
{
    private const double UsualWord = 11;
    private const double VeryUsualWord = 7;
    private const int VeryUsual = 60;
    private const double OtherWord = 13.5;
    private const double KnownWord = 1;
    private const double Separator = 1;
    private const int LongestWord = 24;

    private readonly string _text;
    private readonly string _folded;
    private readonly string[] _readings;
    private readonly IReadOnlyCollection<string> _known;
    private readonly double _anyChar;

    public PasswordPieces(string text, IReadOnlyCollection<string> known)
    {
        _text = text;
        _folded = Folding.EachChar(text);
        _readings = [_folded, .. Disguises.Undo(_folded)];
        _known = known;
        _anyChar = Math.Log2(Alphabet(text));
    }

    public double Cheapest()
    {
        var best = new double[_text.Length + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (var start = 0; start < _text.Length; start++)
        {
            foreach (var (length, bits) in PiecesAt(start))
                best[start + length] = Math.Min(best[start + length], best[start] + bits);
        }

        return best[^1];
    }

    private IEnumerable<(int Length, double Bits)> PiecesAt(int start)
    {
        yield return (1, IsSeparator(start) ? Separator : _anyChar);
        for (var length = 3; length <= Math.Min(LongestWord, _text.Length - start); length++)
        {
            if (WordBits(start, length) is { } bits)
                yield return (length, bits);
        }

        foreach (var length in PasswordRuns.From(_folded, start))
            yield return (length, _anyChar + 1 + Math.Log2(length));
        if (WholeLetters(start) is { } letters)
            yield return letters;
        foreach (var digits in Digits(start))
            yield return digits;
    }

    private double? WordBits(int start, int length)
    {
        double? least = null;
        for (var i = 0; i < _readings.Length; i++)
        {
            var word = _readings[i].Substring(start, length);
            double? bits = _known.Contains(word) ? KnownWord
                : CommonPasswords.RankOf(word) is { } rank ? (rank < VeryUsual ? VeryUsualWord : UsualWord)
                : null;
            if (bits is not null && (least is null || bits + (i > 0 ? 1 : 0) < least))
                least = bits + (i > 0 ? 1 : 0);
        }

        return least + CaseBits(start, length);
    }

    // A whole run of letters that reads like a word; the same one again is worth almost nothing.
    private (int Length, double Bits)? WholeLetters(int start)
    {
        if (!char.IsLetter(_text[start]) || (start > 0 && char.IsLetter(_text[start - 1])))
            return null;
        var end = start;
        while (end < _text.Length && char.IsLetter(_text[end]))
            end++;
        var length = end - start;
        // Nobody writes a word with capitals strewn in: such letters were drawn by chance, and are worth it.
        if (length < 3 || CaseBits(start, length) > 1 || !PasswordRuns.ReadsLikeWord(_folded.AsSpan(start, length)))
            return null;
        var word = _folded.Substring(start, length);
        if (_folded.IndexOf(word, StringComparison.Ordinal) < start)
            return (length, 1);
        // Words run together cannot be told from one long word: count one for every nine letters.
        return (length, (OtherWord * Math.Max(1, length / 9)) + CaseBits(start, length));
    }

    private IEnumerable<(int Length, double Bits)> Digits(int start)
    {
        var end = start;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            end++;
        var length = end - start;
        if (length == 0)
            yield break;
        if (start == 0 || !char.IsAsciiDigit(_text[start - 1]))
            yield return (length, (length * Math.Log2(10)) + 2);
        if (length >= 4 && _text.AsSpan(start, 2) is "19" or "20")
            yield return (4, 7);
        if (length >= 8 && PasswordRuns.IsDate(_text.AsSpan(start, 8)))
            yield return (8, 15);
        if (length >= 6 && PasswordRuns.IsDate(_text.AsSpan(start, 6)))
            yield return (6, 14);
    }

    private double CaseBits(int start, int length)
    {
        var upper = _text.AsSpan(start, length).ToString().Count(char.IsUpper);
        return upper == 0 ? 0
            : upper == length || (upper == 1 && char.IsUpper(_text[start])) ? 1
            : 1 + Math.Min(upper, length - upper);
    }

    private bool IsSeparator(int at) =>
        at > 0 && at < _text.Length - 1
        && _text[at] is ' ' or '-' or '_' or '.' or ',' or '\'' or '’'
        && char.IsLetterOrDigit(_text[at - 1]) && char.IsLetterOrDigit(_text[at + 1]);

    private static int Alphabet(string text)
    {
        var size = 0;
        if (text.Any(char.IsAsciiLetterLower))
            size += 26;
        if (text.Any(char.IsAsciiLetterUpper))
            size += 26;
        if (text.Any(char.IsAsciiDigit))
            size += 10;
        if (text.Any(c => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c)))
            size += 33;
        if (text.Any(c => !char.IsAscii(c)))
            size += 32;
        return size;
    }
}
