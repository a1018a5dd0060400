namespace CQ.Search.Services.Words;

/// <summary>
/// Brings the forms of a French word to one stem, from letters without accents: people type « renovees » as often as « rénovées », and both must meet. The suffixes are those of
/// the Snowball algorithm for French (M. F. Porter, snowballstem.org), read without accents, with what it leaves alone added: plurals after a vowel, feminines in -ère, -trice,
/// -euse, nouns in -age and -ition. A verb in the plural may look like a noun (« plantons », « maisons »): such a word has two stems.
/// </summary>
internal static class FrenchStems
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["yeux"] = "oeil", ["cieux"] = "ciel", ["messieurs"] = "monsieur", ["mesdames"] = "madame", ["travaux"] = "travail", ["vitraux"] = "vitrail", ["baux"] = "bail", ["coraux"] = "corail",
        ["emaux"] = "email", ["soupiraux"] = "soupirail", ["vantaux"] = "vantail", ["aieux"] = "aieul", ["vieille"] = "vieux", ["vieilles"] = "vieux", ["vieil"] = "vieux",
        ["belle"] = "beau", ["belles"] = "beau", ["bel"] = "beau", ["beaux"] = "beau", ["nouvelle"] = "nouveau", ["nouvelles"] = "nouveau", ["nouvel"] = "nouveau",
        ["nouveaux"] = "nouveau", ["blanche"] = "blanc", ["blanches"] = "blanc", ["seche"] = "sec", ["seches"] = "sec", ["fraiche"] = "frais", ["fraiches"] = "frais", ["franche"] = "franc",
        ["franches"] = "franc", ["douce"] = "doux", ["douces"] = "doux", ["fausse"] = "faux", ["fausses"] = "faux", ["rousse"] = "roux", ["grosse"] = "gros", ["grosses"] = "gros", ["basse"] = "bas",
        ["basses"] = "bas", ["folle"] = "fou", ["folles"] = "fou", ["publique"] = "public", ["publiques"] = "public", ["grecque"] = "grec", ["turque"] = "turc", ["elus"] = "elu", ["elue"] = "elu",
        ["elues"] = "elu",
    };

    // Longest first. What is left must keep the suffix within the region named.
    private static readonly string[] Nouns =
    [
        "issement", "atrice", "ateur", "ation", "ition", "logie", "usion", "ution", "isme", "iste", "able", "ique", "ance", "age",
    ];

    private static readonly string[] IVerbs =
    [
        "issaient", "issantes", "issante", "issants", "issions", "issait", "issais", "issant", "issent", "issons", "issiez", "iraient", "irions", "iront", "irait", "irais", "irons", "iriez",
        "irent", "irai", "iras", "irez", "isse", "issez", "ites", "imes", "ira", "ies", "ie", "ir", "it", "is", "i",
    ];

    private static readonly string[] EVerbs =
    [
        "eraient", "erions", "assions", "assent", "assiez", "erait", "erais", "erons", "eront", "eriez", "aient", "erent", "antes", "eres", "erai", "eras", "erez", "asse", "ates", "ames", "ante",
        "ants", "ions", "ees", "ere", "era", "ait", "ais", "ant", "iez", "ez", "er", "ee", "es", "at", "as", "ai", "a", "e",
    ];

    /// <summary>The first is the word's own, a second is what it may be as well.</summary>
    public static IReadOnlyList<string> Of(string word)
    {
        if (word.Length <= 2 || !word.All(char.IsAsciiLetterLower))
            return [word];
        var stem = Stem(Singular(word));
        string? other = null;
        if (word.EndsWith("ons", StringComparison.Ordinal) && !word.EndsWith("ions", StringComparison.Ordinal) && word.Length >= 6)
            other = Finish(word[..^3]);
        else if (word.EndsWith("ent", StringComparison.Ordinal) && word.Length >= 6)
            other = Finish(word[..^3]);
        return other is null || other == stem ? [stem] : [stem, other];
    }

    // Nouns and adjectives; « bus », « bois » and « gaz » stay as they are or lose the same letter in both forms.
    private static string Singular(string word)
    {
        if (Irregular.TryGetValue(word, out var one))
            return one;
        if (word.Length > 4 && (word.EndsWith("eaux", StringComparison.Ordinal) || word.EndsWith("yaux", StringComparison.Ordinal)))
            return word[..^1];
        if (word.Length > 4 && word.EndsWith("aux", StringComparison.Ordinal) && word != "chaux")
            return word[..^2] + "l";
        if (word.Length > 4 && (word.EndsWith("oux", StringComparison.Ordinal) || word.EndsWith("eux", StringComparison.Ordinal)) || word is "jeux" or "feux")
            return word[..^1];
        if (word.Length > 3 && word[^1] == 's' && word[^2] != 's' && !IsVerb(word))
            return word[..^1] is var single && Irregular.TryGetValue(single, out var other) ? other : word[..^1];
        return word;
    }

    private static bool IsVerb(string word) =>
        word.Length > 6 && (word.EndsWith("ais", StringComparison.Ordinal) || word.EndsWith("rions", StringComparison.Ordinal)
            || word.EndsWith("erons", StringComparison.Ordinal) || word.EndsWith("irons", StringComparison.Ordinal) && word.Length > 8);

    private static string Stem(string word)
    {
        var (rv, r1, r2) = Regions(word);
        string? Cut(string suffix, int region) => word.EndsWith(suffix, StringComparison.Ordinal) && word.Length - suffix.Length >= region ? word[..^suffix.Length] : null;

        // -trice is -teur, and -eux, -euse and -eur are one.
        if (Cut("trice", rv) is { Length: > 2 } trice)
            return Stem(trice + "teur");
        if (Cut("amment", rv) is { } amment)
            return Stem(amment + "ant");
        if (Cut("emment", rv) is { Length: > 2 } emment)
            return Stem(emment + "ent");
        foreach (var suffix in Nouns)
        {
            // « plantation » and « nettoyage » are short before their ending, and yet of the family of their verb.
            if ((Cut(suffix, r2) ?? (suffix is "ation" or "age" && word.Length - suffix.Length > 4 ? Cut(suffix, r1) : null)) is not { Length: > 2 } left)
                continue;
            return suffix switch
            {
                "logie" => Finish(left + "log"),
                "usion" or "ution" => Finish(left + "u"),
                "ation" or "ateur" or "atrice" when left.EndsWith("ic", StringComparison.Ordinal) && left.Length - 2 >= r2 => Finish(left[..^2]),
                _ => Finish(left),
            };
        }

        if (Cut("ement", rv) is { Length: > 2 } ement)
        {
            if (ement.EndsWith("iv", StringComparison.Ordinal) && ement.Length - 2 >= r2)
                return Finish(ement[..^2].EndsWith("at", StringComparison.Ordinal) ? ement[..^4] : ement[..^2]);
            if (ement.EndsWith("eus", StringComparison.Ordinal))
                return Finish(ement.Length - 3 >= r2 ? ement[..^3] : ement[..^1]);
            if (ement.EndsWith("ier", StringComparison.Ordinal))
                return Finish(ement[..^2]);
            return Finish(ement);
        }

        if (Cut("ment", rv + 1) is { Length: > 3 } ment && Letters.IsVowel(ment[^1]))
            return Finish(Verb(ment, rv) ?? ment);
        if ((Cut("ite", r2) ?? Cut("ete", r2)) is { Length: > 2 } ite)
        {
            if (ite.EndsWith("abil", StringComparison.Ordinal))
                return Finish(ite[..^4] + (ite.Length - 4 >= r2 ? "" : "abl"));
            if ((ite.EndsWith("ic", StringComparison.Ordinal) || ite.EndsWith("iv", StringComparison.Ordinal)) && ite.Length - 2 >= r2)
                return Finish(ite[..^2]);
            return Finish(ite);
        }

        if ((Cut("ive", r2) ?? Cut("if", r2)) is { Length: > 2 } ive)
            return Finish(ive.EndsWith("at", StringComparison.Ordinal) && ive.Length - 2 >= r2 ? ive[..^2] : ive);
        foreach (var suffix in (ReadOnlySpan<string>)["euse", "eux", "eur", "eu"])
        {
            if (Cut(suffix, Math.Min(r1, rv)) is { Length: > 2 } eu)
                return Finish(eu.Length >= r2 ? eu : eu + "eu");
        }

        if ((Cut("ence", r1) ?? Cut("ente", r1)) is { Length: > 2 } ence)
            return Finish(ence + "ent");
        if ((Cut("iere", rv) ?? Cut("ier", rv)) is { Length: > 2 } ier)
            return Finish(ier + "i");
        return Finish(Verb(word, rv) ?? word);
    }

    private static string? Verb(string word, int rv)
    {
        foreach (var suffix in IVerbs)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal) && word.Length - suffix.Length > rv && word.Length - suffix.Length >= 3 && !Letters.IsVowel(word[^(suffix.Length + 1)]))
                return word[..^suffix.Length];
        }

        foreach (var suffix in EVerbs)
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal) || word.Length - suffix.Length < rv || word.Length - suffix.Length < 3)
                continue;
            var left = word[..^suffix.Length];
            return suffix[0] == 'a' && left.Length > 3 && left[^1] == 'e' ? left[..^1] : left;
        }

        return null;
    }

    // Doubled consonants, the soft letters before a lost vowel, and what a feminine changes: « mutuelle », « citoyenne », « longue », « active ».
    private static string Finish(string stem)
    {
        if (stem.Length < 3)
            return stem;
        if (stem[^1] == stem[^2] && stem[^1] is 'n' or 'l' or 't' or 'm' or 'r' or 's' or 'p')
            stem = stem[..^1];
        if (stem.Length > 3 && stem.EndsWith("gu", StringComparison.Ordinal))
            stem = stem[..^1];
        if (stem.Length > 3 && stem.EndsWith("qu", StringComparison.Ordinal))
            stem = stem[..^2] + "c";
        if (stem.Length > 2 && stem[^1] == 'v')
            stem = stem[..^1] + "f";
        // « nettoyage » and « nettoie ».
        return stem.Length > 3 && stem[^1] == 'y' ? stem[..^1] + "i" : stem;
    }

    /// <summary>Where a verb's ending, a first and a second suffix may begin.</summary>
    private static (int Rv, int R1, int R2) Regions(string word)
    {
        var r1 = After(word, 0);
        var r2 = After(word, r1);
        int rv;
        if (word.StartsWith("par", StringComparison.Ordinal) || word.StartsWith("col", StringComparison.Ordinal) || word.StartsWith("tap", StringComparison.Ordinal))
            rv = 3;
        else if (word.Length > 1 && Letters.IsVowel(word[0]) && Letters.IsVowel(word[1]))
            rv = 3;
        else
            rv = Enumerable.Range(1, word.Length - 1).FirstOrDefault(i => Letters.IsVowel(word[i]), word.Length - 1) + 1;
        return (Math.Min(rv, word.Length), r1, r2);
    }

    private static int After(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (Letters.IsVowel(word[i - 1]) && !Letters.IsVowel(word[i]))
                return i + 1;
        }

        return word.Length;
    }
}
