using System.Globalization;
using System.Text;

namespace CQ.Territory.Addresses;

/// <summary>
/// How the words of an address are compared: without case, accents and punctuation, abbreviations and numbers in words understood, small words left out.
/// The index and what people type go through the same rules.
/// </summary>
public static class AddressWords
{
    private static readonly Dictionary<string, string> Abbreviations = new()
    {
        ["r"] = "rue", ["av"] = "avenue", ["ave"] = "avenue", ["bd"] = "boulevard", ["bld"] = "boulevard", ["blvd"] = "boulevard", ["boul"] = "boulevard",
        ["pl"] = "place", ["fbg"] = "faubourg", ["fg"] = "faubourg", ["faub"] = "faubourg", ["sq"] = "square", ["imp"] = "impasse", ["all"] = "allee",
        ["pass"] = "passage", ["psg"] = "passage", ["q"] = "quai", ["qu"] = "quai", ["ch"] = "chemin", ["che"] = "chemin", ["rte"] = "route",
        ["crs"] = "cours", ["st"] = "saint", ["ste"] = "sainte", ["sts"] = "saints", ["gal"] = "general", ["gen"] = "general", ["dr"] = "docteur",
        ["pr"] = "professeur", ["prof"] = "professeur", ["pdt"] = "president", ["mal"] = "marechal", ["cdt"] = "commandant", ["lt"] = "lieutenant",
        ["gd"] = "grand", ["gde"] = "grande", ["deux"] = "2", ["trois"] = "3", ["quatre"] = "4", ["cinq"] = "5", ["six"] = "6", ["sept"] = "7",
        ["huit"] = "8", ["neuf"] = "9", ["dix"] = "10", ["onze"] = "11", ["douze"] = "12", ["treize"] = "13", ["quatorze"] = "14", ["quinze"] = "15",
        ["seize"] = "16", ["vingt"] = "20", ["trente"] = "30",
    };

    private static readonly HashSet<string> Fillers = ["de", "du", "des", "la", "le", "les", "l", "d", "a", "au", "aux", "et", "france", "cedex"];

    private static readonly HashSet<string> Types =
    [
        "rue", "avenue", "boulevard", "place", "faubourg", "square", "impasse", "allee", "passage", "quai", "chemin", "route", "cours", "cour", "cite",
        "villa", "pont", "port", "voie", "rond", "esplanade", "promenade", "galerie", "hameau", "ruelle", "sentier", "parvis", "residence", "rampe",
    ];

    /// <summary>Lower case letters and digits, one word per run of them.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>();
        var word = new StringBuilder();
        var plain = text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD);
        foreach (var c in plain)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsAsciiLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else
                End();
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>The word that this one stands for, or itself.</summary>
    public static string Meant(string word) => Abbreviations.GetValueOrDefault(word, word);

    /// <summary>Whether it only says what kind of street it is: people get that wrong, so it ranks and never excludes.</summary>
    public static bool IsType(string word) => Types.Contains(Meant(word));

    public static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>Every word under which a name is found: as written and as meant.</summary>
    public static IReadOnlySet<string> Index(string name)
    {
        var words = Of(name).Where(w => !IsFiller(w)).ToList();
        var found = words.Concat(words.Select(Meant)).ToHashSet();
        found.UnionWith(Compounds(words));
        return found;
    }

    /// <summary>The name as it is compared with another: all its words as meant.</summary>
    public static string Folded(string name) => string.Join(' ', Of(name).Where(w => !IsFiller(w)).Select(Meant));

    // "Vingt-Neuf Juillet" is also found under 29.
    private static IEnumerable<string> Compounds(List<string> words) =>
        words.Zip(words.Skip(1), (tens, ones) => (Tens: Meant(tens), Ones: Meant(ones)))
            .Where(p => p.Tens is "20" or "30" && p.Ones is [>= '1' and <= '9'])
            .Select(p => (p.Tens[0] - '0').ToString(CultureInfo.InvariantCulture) + p.Ones);
}
