using System.Globalization;

namespace CQ.Mvc.Texts;

/// <summary>Dates as people say them, in the language of the page.</summary>
public static class DateWords
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="style"><c>full</c> with the weekday, <c>day</c> without, <c>short</c> in figures.</param>
    public static string Day(DateOnly day, string style = "day")
    {
        if (style == "short")
            return day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var culture = IsEnglish ? English : French;
        var number = !IsEnglish && day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
        var rest = $"{number} {day.ToString("MMMM yyyy", culture)}";
        return style == "full" ? $"{day.ToString("dddd", culture)} {rest}" : rest;
    }

    /// <param name="local">Already in the tenant's zone.</param>
    public static string Instant(DateTimeOffset local, string style = "day")
    {
        var day = DateOnly.FromDateTime(local.DateTime);
        return style switch
        {
            "full" => $"{Day(day, "full")}, {Time(local)}",
            "short" => $"{Day(day, "short")} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}",
            _ => Day(day, style),
        };
    }

    /// <summary>19 h, 19 h 30; 19:30 in English.</summary>
    public static string Time(DateTimeOffset local)
    {
        if (IsEnglish)
            return local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return local.Minute == 0
            ? $"{local.Hour}\u00a0h"
            : $"{local.Hour}\u00a0h\u00a0{local.Minute.ToString("00", CultureInfo.InvariantCulture)}";
    }

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
