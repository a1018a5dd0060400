using System.Globalization;
using System.Text;

namespace CQ.IntegrationTests.Territory;

/// <summary>Files of addresses, as the national base offers them.</summary>
internal static class AddressFiles
{
    public const string Heading = "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles\n";

    public static byte[] Of(string street, int number, double longitude, double latitude) => Encoding.UTF8.GetBytes(Heading + Line(street, number, longitude, latitude));

    public static string Line(string street, int number, double longitude, double latitude, string town = "Essai") => string.Create(
        CultureInfo.InvariantCulture,
        $"99101_{number};99101_1;{number};;{street};99001;99101;{town};;;0;0;{longitude:0.######};{latitude:0.######};entrée;;;{town};{street};commune;commune;1;\n");

    /// <summary>A file of that many lines, a tenth of them outside the sectors of the tests.</summary>
    public static byte[] Large(int lines)
    {
        var text = new StringBuilder(Heading, lines * 160);
        for (var i = 0; i < lines; i++)
        {
            var street = i / 60;
            var outside = i % 10 == 9;
            text.Append(Line(
                $"{(street % 3 == 0 ? "Rue" : street % 3 == 1 ? "Avenue" : "Boulevard")} {Name(street)} {Name(street * 7 + 3)}", (i % 60) + 1,
                (outside ? 3.3 : 2.3001) + (0.0197 * (i % 997) / 997), 48.8501 + (0.0098 * (i % 991) / 991)));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // A word of its own for every number.
    private static string Name(int number)
    {
        string[] syllables = ["ba", "ce", "di", "fo", "gu", "la", "mi", "no", "pe", "ri"];
        var word = string.Concat(number.ToString("D4", CultureInfo.InvariantCulture).Select(d => syllables[d - '0']));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
