using System.Globalization;
using System.Text.Encodings.Web;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CQ.Budgets.Services;

/// <summary>Sentences that hold amounts one can follow: the translated text is encoded, what is put into it is markup.</summary>
public static class Phrases
{
    /// <summary>Of the private use area.</summary>
    private const char FirstMark = '\uE000';

    public static IHtmlContent With(this IStringLocalizer texts, string key, params IHtmlContent[] parts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        // Formatted with marks that nobody types, then encoded, then the marks become markup: a sector's own word may hold braces.
        var marks = parts.Select((_, i) => ((char)(FirstMark + i)).ToString()).ToArray();
        var html = HtmlEncoder.Default.Encode(texts[key, [.. marks]].Value);
        for (var i = 0; i < parts.Length; i++)
            html = html.Replace(HtmlEncoder.Default.Encode(marks[i]), Text(parts[i]), StringComparison.Ordinal);
        return new HtmlString(html);
    }

    /// <summary>An amount as a link to what makes it, or plain without an address.</summary>
    public static IHtmlContent Amount(Money amount, string? address = null, string? label = null)
    {
        var data = new TagBuilder("data");
        data.AddCssClass("money");
        data.Attributes["value"] = amount.ToInvariantString();
        data.InnerHtml.Append(amount.Format(CultureInfo.CurrentUICulture));
        if (address is null)
            return data;
        var link = new TagBuilder("a");
        link.Attributes["href"] = address;
        link.InnerHtml.AppendHtml(data);
        if (label is not null)
        {
            var hidden = new TagBuilder("span");
            hidden.AddCssClass("visually-hidden");
            hidden.InnerHtml.Append(" " + label);
            link.InnerHtml.AppendHtml(hidden);
        }

        return link;
    }

    public static IHtmlContent Strong(IHtmlContent inner)
    {
        var strong = new TagBuilder("strong");
        strong.InnerHtml.AppendHtml(inner);
        return strong;
    }

    public static IHtmlContent Plain(object value) =>
        new HtmlString(HtmlEncoder.Default.Encode(Convert.ToString(value, CultureInfo.CurrentCulture) ?? ""));

    /// <summary>A share in basis points as people write it: <c>17,55 %</c>, <c>17.55%</c>.</summary>
    public static string Percent(int basisPoints)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        var number = (basisPoints / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        return english ? number + "%" : number.Replace('.', ',') + "\u00a0%";
    }

    /// <summary>An amount with its sign, for what an entry does to a figure.</summary>
    public static string Signed(Money amount) =>
        amount > Money.Zero ? "+\u00a0" + amount.Format(CultureInfo.CurrentUICulture) : amount.Format(CultureInfo.CurrentUICulture).Replace("−", "−\u00a0", StringComparison.Ordinal);

    /// <summary>What an entry did, in one line: "Engagé par la Mairie (acte n° …)" (L3).</summary>
    public static string Line(this IStringLocalizer texts, EntryInfo entry)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind switch
        {
            EntryKind.OpeningCredit => texts["Crédits ouverts par la Ville (acte n° {0})", entry.ActReference ?? ""],
            EntryKind.Commitment => texts["Engagé par la Mairie (acte n° {0})", entry.ActReference ?? ""],
            EntryKind.Decommitment => texts["Dégagé : revient à l’enveloppe du conseil"],
            EntryKind.PaymentOrder => texts["Mandaté : le paiement est demandé"],
            _ => texts["Correction de l’écriture n° {0}", new EntryNumber(entry.Year, entry.Corrects ?? 0)],
        };
    }

    private static string Text(IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
