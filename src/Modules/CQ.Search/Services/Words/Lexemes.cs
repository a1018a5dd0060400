namespace CQ.Search.Services.Words;

/// <summary>What a word is looked up by: as written (<c>=velos</c>), by its French stems (<c>velo</c>), by its English stem (<c>~bike</c>).</summary>
internal static class Lexemes
{
    public const char Written = '=';
    public const char English = '~';

    public static IEnumerable<string> OfText(string word, bool english)
    {
        yield return Written + word;
        if (english)
        {
            yield return English + EnglishStems.Of(word);
            yield break;
        }

        foreach (var stem in FrenchStems.Of(word))
            yield return stem;
    }

    /// <summary>Of a word that was asked for: nobody says in which language.</summary>
    public static IEnumerable<string> OfQuestion(string word)
    {
        yield return Written + word;
        foreach (var stem in FrenchStems.Of(word))
            yield return stem;
        yield return English + EnglishStems.Of(word);
    }

    /// <summary>As PostgreSQL reads a lexeme within a tsvector or a tsquery.</summary>
    public static string Quote(string lexeme) =>
        $"'{lexeme.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
