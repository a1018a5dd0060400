using System.Globalization;
using CQ.Abstractions.Values;

namespace CQ.Territory.Models;

/// <summary>Reads and writes a parameter as people type it. Pure, so that the form and its tests share one reading.</summary>
public static class CharterText
{
    /// <summary>The value typed for a parameter; blank is "the charter does not say". Acts have fields of their own.</summary>
    public static Outcome<Typed> Parse(CharterParameter parameter, string? text)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        text = text?.Trim() ?? "";
        if (text.Length == 0)
            return new Typed(null);

        return parameter.Kind switch
        {
            CharterParameterKind.Money => ParseMoney(parameter, text),
            CharterParameterKind.Share => ParseShare(parameter, text),
            CharterParameterKind.Number => ParseNumber(parameter, text),
            CharterParameterKind.Flag => text switch
            {
                "true" => new Typed(true),
                "false" => new Typed(false),
                _ => new Refusal("Choisissez une réponse de la liste.", parameter.Key),
            },
            CharterParameterKind.Choice => Enum.TryParse<Composition>(text, out var choice) && Enum.IsDefined(choice)
                ? new Typed(choice)
                : new Refusal("Choisissez une réponse de la liste.", parameter.Key),
            _ => throw new ArgumentException($"'{parameter.Key}' is not typed in one field.", nameof(parameter)),
        };
    }

    /// <summary>What stands in the field for a value.</summary>
    public static string Write(CharterParameter parameter, object? value)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return value switch
        {
            null => "",
            Money money => money.Cents % 100 == 0
                ? (money.Cents / 100).ToString(CultureInfo.InvariantCulture)
                : Comma(money.Cents / 100m, "0.00"),
            int share when parameter.Kind == CharterParameterKind.Share => Comma(share / 100m, "0.##"),
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }

    private static string Comma(decimal value, string format) => value.ToString(format, CultureInfo.InvariantCulture).Replace('.', ',');

    private static Outcome<Typed> ParseMoney(CharterParameter parameter, string text)
    {
        if (MoneyParser.TryParse(text, out var money) != MoneyParseOutcome.Ok)
            return new Refusal("Écrivez un montant en euros, par exemple 1 500 ou 1499,99.", parameter.Key);
        return money < Money.Euros(parameter.Min) || money > Money.Euros(parameter.Max)
            ? new Refusal("Écrivez un montant entre {0} et {1} euros.", parameter.Key, parameter.Min, parameter.Max)
            : new Typed(money);
    }

    private static Outcome<Typed> ParseShare(CharterParameter parameter, string text)
    {
        text = text.TrimEnd('%').TrimEnd().Replace(',', '.');
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || decimal.Round(percent, 2) != percent)
            return new Refusal("Écrivez un pourcentage avec au plus deux décimales, par exemple 50.", parameter.Key);
        var points = percent * 100;
        return points < parameter.Min || points > parameter.Max
            ? new Refusal("Écrivez un pourcentage supérieur à 0 et d’au plus 100.", parameter.Key)
            : new Typed((int)points);
    }

    private static Outcome<Typed> ParseNumber(CharterParameter parameter, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= parameter.Min && number <= parameter.Max
            ? new Typed(number)
            : new Refusal("Écrivez un nombre entier entre {0} et {1}.", parameter.Key, parameter.Min, parameter.Max);

    /// <summary>A value that was typed, null when the field was left blank.</summary>
    public sealed record Typed(object? Value);
}
