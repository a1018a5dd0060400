using System.Globalization;
using CQ.Abstractions.Values;
using CQ.Mvc.Texts;
using CQ.Territory.Models;
using Microsoft.Extensions.Localization;

namespace CQ.Territory.Services;

/// <summary>Says a value of the charter as people read it, in the language of the page.</summary>
public static class CharterWords
{
    public static string Say(this IStringLocalizer texts, CharterParameter parameter, object? value)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(parameter);
        return value switch
        {
            null => texts["La charte ne le fixe pas"],
            Money money => money.Format(CultureInfo.CurrentUICulture),
            int share when parameter.Kind == CharterParameterKind.Share => texts["{0} %", Decimal(share / 100m)],
            int number => $"{number} {texts[parameter.Unit]}",
            bool flag => texts[flag ? "Oui" : "Non"],
            Composition composition => texts[LabelOf(composition)],
            AuthorityAct act => texts["{0}, du {1}, signé par {2}", act.Reference, DateWords.Day(act.Date), act.Signatory],
            _ => value.ToString() ?? "",
        };
    }

    public static string LabelOf(Composition composition) => composition switch
    {
        Composition.Open => "Ouvert à toutes et à tous",
        Composition.Lot => "Tirage au sort",
        Composition.Mixed => "Tirage au sort et places ouvertes",
        _ => "Élection",
    };

    private static string Decimal(decimal value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? text : text.Replace('.', ',');
    }
}
