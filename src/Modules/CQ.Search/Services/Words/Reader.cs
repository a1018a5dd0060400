using System.Globalization;
using System.Text.RegularExpressions;

namespace CQ.Search.Services.Words;

/// <summary>
/// Cuts a text into words as French writes them: elided words lose what stands before the apostrophe, words with hyphens count part by part and as one, figures with
/// spaces are one number, <c>St</c> is <c>Saint</c>, <c>3e</c> is <c>3</c>.
/// </summary>
internal static partial class Reader
{
    private static readonly HashSet<string> Elided = ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu", "entr"];

    private static readonly Dictionary<string, string> Roman = Enumerable.Range(1, 25).ToDictionary(ToRoman, n => n.ToString(CultureInfo.InvariantCulture));

    public static IEnumerable<Word> Read(string text)
    {
        var position = 1;
        for (var match = Piece().Match(text); match.Success; match = match.NextMatch())
        {
            var words = match.Groups["reference"].Success ? OfReference(match, position)
                : match.Groups["phone"].Success ? OfFigures(match, position)
                : match.Groups["number"].Success ? OfNumber(match, position)
                : OfCompound(match, position);
            var last = position;
            foreach (var word in words)
            {
                if (!word.IsJoined)
                    last = word.Position + 1;
                yield return word;
            }

            position = last;
        }
    }

    // « P-2026-014 », « P 2026 14 », « p2026-14 »: its parts and the whole.
    private static List<Word> OfReference(Match match, int position)
    {
        var words = Parts(match, LetterOrDigits(), position);
        words.Add(new Word(string.Concat(words.Select(w => w.Text)), match.Index, match.Index + match.Length, position, words.Count));
        return words;
    }

    // « 01 99 00 12 34 »: the figures, pair by pair and together.
    private static List<Word> OfFigures(Match match, int position)
    {
        var words = Parts(match, DigitRun(), position);
        words.Add(new Word(string.Concat(match.Value.Where(char.IsAsciiDigit)), match.Index, match.Index + match.Length, position, words.Count));
        return words;
    }

    // « 8 264,00 »: 8264; « 1 499,99 »: 1499 and 1499.99; and the figures as they are written, because « salle 12 300 personnes » is no number.
    private static List<Word> OfNumber(Match match, int position)
    {
        var whole = match.Groups["whole"];
        var words = Parts(whole, DigitRun(), position);
        var digits = Plain(string.Concat(whole.Value.Where(char.IsAsciiDigit)));
        if (words.Count > 1)
            words.Add(new Word(digits, match.Index, match.Index + match.Length, position, words.Count));
        var cents = match.Groups["cents"].Value.TrimEnd('0');
        if (cents.Length > 0)
            words.Add(new Word($"{digits}.{cents}", match.Index, match.Index + match.Length, position, Math.Max(2, words.Count)));
        return words;
    }

    private static List<Word> Parts(Capture piece, Regex cut, int position) =>
        [.. cut.Matches(piece.Value).Select((m, i) => new Word(Plain(Letters.Fold(m.ValueSpan)), piece.Index + m.Index, piece.Index + m.Index + m.Length, position + i, 1))];

    private static List<Word> OfCompound(Match match, int position)
    {
        var words = new List<Word>();
        var (begin, kept) = (match.Index, "");
        foreach (Match part in Part().Matches(match.Value))
        {
            var folded = kept + Letters.Fold(part.ValueSpan);
            var (start, end) = (match.Index + part.Index, match.Index + part.Index + part.Length);
            if (kept.Length > 0)
                start = begin;
            kept = "";
            if (folded.Length == 0)
                continue;
            if (end < match.Index + match.Length && match.Value[end - match.Index] is '\'' or '’' or 'ʼ' or '`')
            {
                // « l’arbre » is « arbre »; « aujourd’hui » and « prud’homme » are one word.
                if (!Elided.Contains(folded))
                    (kept, begin) = (folded, start);
                continue;
            }

            var clock = Clock().Match(folded);
            if (clock.Success)
            {
                foreach (var piece in new[] { clock.Groups[1].Value, "h", clock.Groups[2].Value }.Where(p => p.Length > 0))
                    words.Add(new Word(Plain(piece), start, end, position + words.Count, 1));
                continue;
            }

            words.Add(new Word(Plain(folded), start, end, position + words.Count, 1));
        }

        if (words.Count is > 1 and <= 6 && words.Sum(w => w.Text.Length) is > 3 and <= Letters.LongestWord)
            words.Add(new Word(string.Concat(words.Select(w => w.Text)), words[0].Start, words[^1].End, position, words.Count));
        return words;
    }

    private static string Plain(string folded)
    {
        switch (folded)
        {
            case "st":
                return "saint";
            case "ste":
                return "sainte";
            case "sts":
                return "saints";
        }

        if (folded[0] is >= '0' and <= '9')
        {
            var ordinal = Ordinal().Match(folded);
            var figures = ordinal.Success ? ordinal.Groups[1].Value : folded;
            return figures.Length <= 4 && Letters.IsNumber(figures) ? figures.TrimStart('0') is { Length: > 0 } number ? number : "0" : figures;
        }

        // « XIXe », but life is no number.
        var century = folded == "vie" ? Match.Empty : Century().Match(folded);
        return century.Success && Roman.TryGetValue(century.Groups[1].Value, out var arabic) ? arabic : folded;
    }

    private static string ToRoman(int number)
    {
        (int Value, string Letters)[] signs = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var roman = "";
        foreach (var (value, letters) in signs)
        {
            for (; number >= value; number -= value)
                roman += letters;
        }

        return roman;
    }

    [GeneratedRegex(
        @"(?<reference>(?<![\p{L}\p{Nd}])[Pp][ \-‐‑\u00a0]?\d{4}[ \-‐‑\u00a0]\d{1,4}(?![\p{L}\p{Nd}]))"
        + @"|(?<phone>(?<![\p{L}\p{Nd}])0\d(?:[ .\u00a0\u202f]\d\d){4}(?![\p{L}\p{Nd}]))"
        + @"|(?<number>(?<![\p{L}\p{Nd}])(?:(?<whole>\d{1,3}(?:[ .\u00a0\u202f]\d{3})+)(?!\d)(?:,(?<cents>\d{1,2})(?!\d))?|(?<whole>\d+)[,.](?<cents>\d{1,2})(?![\d.,]\d|\d))(?!\p{L}))"
        + @"|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]|['’ʼ`\-‐‑](?=[\p{L}\p{M}\p{N}]))*")]
    private static partial Regex Piece();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}\p{Cf}]+")]
    private static partial Regex Part();

    [GeneratedRegex(@"[Pp]|\d+")]
    private static partial Regex LetterOrDigits();

    [GeneratedRegex(@"\d+")]
    private static partial Regex DigitRun();

    [GeneratedRegex(@"^(\d{1,2})h(\d{2})?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(\d+)(?:er|ere|re|e|eme|emes|ieme|iemes|nd|nde)$")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^([ivx]{2,})(?:e|eme|er)$")]
    private static partial Regex Century();
}
