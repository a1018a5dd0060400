using CQ.Territory.Models;

namespace CQ.Territory.Addresses;

/// <summary>How well a street answers to what was typed.</summary>
public static class StreetScore
{
    /// <summary>Null when no word is of the street's own name: the town alone names no street.</summary>
    public static int? Of(AddressQuery query, Street street)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(street);
        var name = street.Folded.Split(' ');
        var own = query.Words.Where(w => name.Any(n => Matches(w, n))).ToList();
        if (own.Count == 0)
            return null;
        var score = own.Count * 2;
        // All that is said of the street, and nothing less.
        if (name.Where(n => !AddressWords.IsType(n)).All(n => own.Any(w => AddressWords.Meant(w) == n)))
            score += 20;
        if (query.Types.Count > 0 && query.Types.Any(t => name[0] == t))
            score += 10;
        if (query.Postcode is { } code && (street.Postcode == code || (code.Length == 2 && street.Postcode.EndsWith(code, StringComparison.Ordinal))))
            score += 30;
        return score;
    }

    private static bool Matches(string word, string name) =>
        name == AddressWords.Meant(word) || (word.Length > 1 && name.StartsWith(word, StringComparison.Ordinal));
}
