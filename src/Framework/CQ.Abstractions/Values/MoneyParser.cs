using System.Globalization;
using System.Text;

namespace CQ.Abstractions.Values;

/// <summary>
/// Reads an amount as people type it, in French or English: <c>12,5</c>, <c>1 499,99 €</c>, <c>1,499.99</c>, <c>1499.99</c>. At most two
/// decimals; a single separator followed by exactly three digits is ambiguous only after one to three digits, where it groups thousands when it
/// is followed by more groups or is a space, and is refused otherwise (1,499 could be either).
/// </summary>
public static class MoneyParser
{
    /// <summary>Larger amounts are typing mistakes: a hundred million euros is the whole city's participatory budget.</summary>
    public static Money Maximum { get; } = Money.Euros(100_000_000);

    public static MoneyParseOutcome TryParse(string? text, out Money money)
    {
        money = Money.Zero;
        var kept = Strip(text);
        if (kept.Length == 0)
            return MoneyParseOutcome.Empty;
        var negative = kept[0] is '-' or '−';
        if (negative)
            kept = kept[1..];
        if (kept.Length == 0 || kept.Any(c => !char.IsAsciiDigit(c) && c is not ('.' or ',')))
            return MoneyParseOutcome.NotANumber;

        var (whole, fraction, outcome) = Split(kept);
        if (outcome != MoneyParseOutcome.Ok)
            return outcome;
        if (whole.Length > 15)
            return MoneyParseOutcome.TooLarge;
        var cents = long.Parse(whole.Length == 0 ? "0" : whole, CultureInfo.InvariantCulture) * 100
            + (fraction.Length == 0 ? 0 : long.Parse(fraction.PadRight(2, '0'), CultureInfo.InvariantCulture));
        money = new Money(negative ? -cents : cents);
        return money > Maximum ? MoneyParseOutcome.TooLarge : negative && cents > 0 ? MoneyParseOutcome.Negative : MoneyParseOutcome.Ok;
    }

    private static string Strip(string? text)
    {
        var kept = new StringBuilder();
        foreach (var c in (text ?? "").Replace("EUR", "", StringComparison.OrdinalIgnoreCase))
        {
            if (!char.IsWhiteSpace(c) && c is not ('€' or '\u202f' or '\u00a0' or '\'' or '’'))
                kept.Append(c);
        }

        return kept.ToString();
    }

    private static (string Whole, string Fraction, MoneyParseOutcome Outcome) Split(string digits)
    {
        var last = digits.LastIndexOfAny(['.', ',']);
        if (last < 0)
            return (digits, "", MoneyParseOutcome.Ok);
        var separator = digits[last];
        var other = separator == '.' ? ',' : '.';
        var tail = digits[(last + 1)..];
        var head = digits[..last];
        if (head.Contains(separator))
        {
            // The same sign twice groups thousands: 1,234,567. It cannot also be the decimal sign.
            return head.Contains(other) || tail.Length != 3 || !GroupsOfThree(head, separator)
                ? ("", "", MoneyParseOutcome.NotANumber)
                : (digits.Replace(separator.ToString(), "", StringComparison.Ordinal), "", MoneyParseOutcome.Ok);
        }

        if (head.Contains(other) && !GroupsOfThree(head + other + "000", other))
            return ("", "", MoneyParseOutcome.NotANumber);
        if (tail.Length > 2)
            return ("", "", MoneyParseOutcome.TooPrecise);
        return (head.Replace(other.ToString(), "", StringComparison.Ordinal), tail, MoneyParseOutcome.Ok);
    }

    private static bool GroupsOfThree(string text, char separator)
    {
        var groups = text.Split(separator);
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3);
    }
}
