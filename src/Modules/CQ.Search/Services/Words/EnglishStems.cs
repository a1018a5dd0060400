namespace CQ.Search.Services.Words;

/// <summary>Brings the forms of an English word to one stem: steps 1 to 5 of M. F. Porter, "An algorithm for suffix stripping" (1980).</summary>
internal static class EnglishStems
{
    private static readonly (string From, string To)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
        ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string From, string To)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    public static string Of(string word)
    {
        if (word.Length <= 2 || !word.All(char.IsAsciiLetterLower))
            return word;
        var stem = Endings(Plural(word));
        if (stem.EndsWith('y') && HasVowel(stem[..^1]))
            stem = stem[..^1] + "i";
        stem = Replace(Replace(stem, Second), Third);
        foreach (var suffix in Fourth.OrderByDescending(s => s.Length))
        {
            if (!stem.EndsWith(suffix, StringComparison.Ordinal))
                continue;
            var left = stem[..^suffix.Length];
            if (Measure(left) > 1 && (suffix != "ion" || left.EndsWith('s') || left.EndsWith('t')))
                stem = left;
            break;
        }

        if (stem.EndsWith('e') && (Measure(stem[..^1]) > 1 || Measure(stem[..^1]) == 1 && !EndsShort(stem[..^1])))
            stem = stem[..^1];
        return stem.EndsWith("ll", StringComparison.Ordinal) && Measure(stem) > 1 ? stem[..^1] : stem;
    }

    private static string Plural(string word) => word switch
    {
        _ when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };

    private static string Endings(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var left = word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3] : null;
        if (left is null || !HasVowel(left))
            return word;
        if (left.EndsWith("at", StringComparison.Ordinal) || left.EndsWith("bl", StringComparison.Ordinal) || left.EndsWith("iz", StringComparison.Ordinal))
            return left + "e";
        if (left.Length > 1 && left[^1] == left[^2] && !Vowel(left, left.Length - 1) && left[^1] is not ('l' or 's' or 'z'))
            return left[..^1];
        return Measure(left) == 1 && EndsShort(left) ? left + "e" : left;
    }

    private static string Replace(string word, (string From, string To)[] suffixes)
    {
        foreach (var (from, to) in suffixes)
        {
            if (word.EndsWith(from, StringComparison.Ordinal))
                return Measure(word[..^from.Length]) > 0 ? word[..^from.Length] + to : word;
        }

        return word;
    }

    private static bool Vowel(string word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || word[at] == 'y' && at > 0 && !Vowel(word, at - 1);

    private static bool HasVowel(string word) => Enumerable.Range(0, word.Length).Any(i => Vowel(word, i));

    private static int Measure(string word)
    {
        var measure = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (Vowel(word, i - 1) && !Vowel(word, i))
                measure++;
        }

        return measure;
    }

    // Consonant, vowel, consonant other than w, x and y.
    private static bool EndsShort(string word) =>
        word.Length > 2 && !Vowel(word, word.Length - 1) && Vowel(word, word.Length - 2) && !Vowel(word, word.Length - 3) && word[^1] is not ('w' or 'x' or 'y');
}
