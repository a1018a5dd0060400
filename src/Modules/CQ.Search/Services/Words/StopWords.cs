namespace CQ.Search.Services.Words;

/// <summary>Words that say nothing of what a text is about. They are indexed in titles only, so that « Quartier Est » is found by its name.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> French = Set(
        """
        a ai aie ait alors as au aucun aucune aussi autre autres aux avaient avais avait avec avez avoir avons ayant ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme
        d dans de des deja depuis donc dont du elle elles en encore entre es est et etaient etais etait etant ete etes etre eu eux faut fut il ils j je jusque l la le les leur leurs lors lorsque lui m ma mais
        me meme memes mes moi moins mon n ne ni nos notre nous on ont ou par parce pas pendant peu peut peuvent peux plus plusieurs pour pourquoi puis puisque qu quand que quel quelle quelles quels qui quoi s sa sans sauf
        se selon sera seront ses si soi soit son sont sous suis sur t ta tandis te tel telle telles tels tes toi ton tous tout toute toutes tres trop tu un une vers voici voila vos votre vous y etc
        afin ainsi apres avant ayez comment combien faire fait font dois doit doivent puisse puissent sommes serait seraient aurait auraient auront aura veux veut voudrais souhaite
        """);

    private static readonly HashSet<string> English = Set(
        "a about am an and any are as at be been but by can could did do does for from had has have how i if in into is it its me my no not of on or our shall should so some than that the their them then there these "
        + "they this those to was we were what when where which who why will with would you your");

    public static bool IsStop(string word, bool english) => word.Length == 1 && !char.IsAsciiDigit(word[0]) || (english ? English : French).Contains(word);

    /// <summary>In a question, whose language nobody said.</summary>
    public static bool IsStop(string word) => IsStop(word, english: false) || English.Contains(word) && word is not ("on" or "at" or "but" or "some" or "are");

    private static HashSet<string> Set(string words) => new(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
