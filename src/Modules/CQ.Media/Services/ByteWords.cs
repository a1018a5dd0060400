using System.Globalization;
using CQ.Media.Models;

namespace CQ.Media.Services;

/// <summary>Bytes as people read them: 212 Ko, 1,4 Mo.</summary>
public static class ByteWords
{
    public static string Of(long bytes)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        var culture = CultureInfo.GetCultureInfo(english ? "en-GB" : "fr-FR");
        var b = english ? "B" : "o";
        return bytes switch
        {
            < 1000 => string.Create(culture, $"{bytes}\u00a0{(english ? "B" : "octets")}"),
            < MediaLimits.Megabyte => string.Create(culture, $"{(bytes + 500) / 1000:N0}\u00a0K{b}"),
            < 1000 * MediaLimits.Megabyte => string.Create(culture, $"{bytes / (double)MediaLimits.Megabyte:0.#}\u00a0M{b}"),
            _ => string.Create(culture, $"{bytes / (1000.0 * MediaLimits.Megabyte):0.##}\u00a0G{b}"),
        };
    }
}
