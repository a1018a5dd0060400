using System.Globalization;

namespace CQ.Territory.Addresses;

/// <summary>One way to read what somebody typed: a number, the words of a street, and where the town is told, its postcode.</summary>
/// <param name="Number">Null when no house number was typed.</param>
/// <param name="Suffix">"bis", "b"; empty without.</param>
/// <param name="Words">The words that must match, as typed.</param>
/// <param name="Types">Kind of street, as meant: it ranks.</param>
/// <param name="Postcode">Five digits, or the last two of an arrondissement's.</param>
public sealed record AddressQuery(int? Number, string Suffix, IReadOnlyList<string> Words, IReadOnlyList<string> Types, string? Postcode)
{
    /// <summary>Longer input is cut: no address is.</summary>
    public const int MaximumLength = 200;

    private const int MaximumWords = 6;

    private static readonly HashSet<string> Suffixes = ["bis", "ter", "quater", "quinquies"];
    private static readonly HashSet<string> WithArrondissements = ["paris", "lyon", "marseille"];

    /// <summary>The readings of a text, the likeliest first; none when it holds no word that could name a street.</summary>
    public static IReadOnlyList<AddressQuery> Readings(string? text)
    {
        var words = AddressWords.Of(text is null ? "" : text[..Math.Min(text.Length, MaximumLength)]).ToList();
        if (words is ["n" or "no" or "numero", [>= '0' and <= '9', ..], ..])
            words.RemoveAt(0);
        var postcode = TakePostcode(words);
        var readings = new List<AddressQuery>(3);
        if (Leading(words) is { } leading)
            readings.Add(Read(leading.Number, leading.Suffix, words[leading.Taken..], postcode));
        // "Place du 8 mai", "rue de Rivoli 12": the number may be a word of the name, or stand last.
        readings.Add(Read(null, "", words, postcode));
        if (words.Count > 1 && Split(words[^1]) is { Suffix: "" or "bis" or "ter" } last)
            readings.Add(Read(last.Number, last.Suffix, words[..^1], postcode));
        return [.. readings.Where(r => r.Words.Count > 0)];
    }

    private static AddressQuery Read(int? number, string suffix, IReadOnlyList<string> words, string? postcode)
    {
        var rest = words.Where(w => !AddressWords.IsFiller(w)).Take(MaximumWords + 2).ToList();
        var named = rest.Where(w => !AddressWords.IsType(w)).Take(MaximumWords).ToList();
        // "Place", "cour du passage": there is nothing else to go by.
        return named.Count == 0
            ? new AddressQuery(number, suffix, rest, [], postcode)
            : new AddressQuery(number, suffix, named, [.. rest.Where(AddressWords.IsType).Select(AddressWords.Meant)], postcode);
    }

    private static (int Number, string Suffix, int Taken)? Leading(List<string> words)
    {
        if (words.Count < 2 || Split(words[0]) is not { } first)
            return null;
        var taken = 1;
        // "12-14 rue X" is at 12.
        while (taken < words.Count - 1 && Split(words[taken]) is { Suffix: "" } && AddressWords.IsType(words[taken + 1]))
            taken++;
        if (first.Suffix.Length > 0)
            return (first.Number, first.Suffix, taken);
        var next = words[taken];
        // A lone letter is a suffix before the kind of street: "12 b rue X", but "12 r. X" is a rue.
        if (words.Count > taken + 1 && (Suffixes.Contains(next) || (next.Length == 1 && char.IsAsciiLetter(next[0]) && AddressWords.IsType(words[taken + 1]))))
            return (first.Number, next, taken + 1);
        return (first.Number, "", taken);
    }

    // "12", "12bis", "12b".
    private static (int Number, string Suffix)? Split(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        var suffix = word[digits..];
        return digits is >= 1 and <= 4 && (suffix.Length <= 1 || Suffixes.Contains(suffix))
            ? (int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture), suffix)
            : null;
    }

    private static string? TakePostcode(List<string> words)
    {
        var at = words.FindLastIndex(w => w.Length == 5 && w.All(char.IsAsciiDigit));
        if (at >= 0)
        {
            var code = words[at];
            words.RemoveAt(at);
            return code;
        }

        // "Paris 4e", "Paris 4e arrondissement", "4e".
        words.RemoveAll(w => w is "arrondissement" or "arr" or "ardt");
        for (var i = words.Count - 1; i > 0; i--)
        {
            var digits = words[i].TakeWhile(char.IsAsciiDigit).Count();
            var ordinal = words[i][digits..] is "e" or "er" or "eme" or "em";
            if (digits is 1 or 2 && (ordinal || (digits == words[i].Length && WithArrondissements.Contains(words[i - 1]))))
            {
                var two = words[i][..digits].PadLeft(2, '0');
                words.RemoveAt(i);
                return two;
            }
        }

        return null;
    }
}
