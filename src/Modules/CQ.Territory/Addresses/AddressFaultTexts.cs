using Microsoft.Extensions.Localization;

namespace CQ.Territory.Addresses;

/// <summary>The faults in words, with the column to look at.</summary>
public static class AddressFaultTexts
{
    public static string Of(AddressFault fault, IStringLocalizer T)
    {
        ArgumentNullException.ThrowIfNull(T);
        return fault switch
        {
            AddressFault.TooFewColumns => T["la ligne a moins de colonnes que la première"],
            AddressFault.Number => T["numero : un nombre entier est attendu"],
            AddressFault.Street => T["nom_voie : un nom de 1 à 150 caractères est attendu"],
            AddressFault.Encoding => T["caractères illisibles : le fichier doit être enregistré en UTF-8"],
            _ => T["lon, lat : deux nombres en degrés sont attendus"],
        };
    }
}
