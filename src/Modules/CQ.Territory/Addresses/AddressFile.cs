using System.Globalization;
using System.Runtime.CompilerServices;
using CQ.Abstractions.Values;
using CsvHelper;

namespace CQ.Territory.Addresses;

/// <summary>
/// Reads an extract of the national address base: CSV with semicolons in UTF-8, its columns by their documented names in any order, others ignored; also as it is
/// offered for download, under gzip. Line by line, so that a whole département passes through a few kilobytes.
/// </summary>
public sealed class AddressFile : IAsyncDisposable
{
    public const int MaximumLines = 1_000_000;

    private const int LongestName = 150;

    private static readonly string[] Required = ["numero", "nom_voie", "lon", "lat"];

    // A line break ends a line whatever quotes say, so that one quote too many does not swallow the rest; a "line" beyond this is no text.
    private static readonly CsvReaderOptions Options =
        new() { Separator = ';', AllowLineBreaksInQuotes = false, MaxRecordSize = 64_000, TrackLineNumbers = true, IncludeValuesInExceptions = false };

    private readonly CsvReader _csv;
    private readonly Dictionary<string, int> _columns;

    private AddressFile(CsvReader csv, Dictionary<string, int> columns) => (_csv, _columns) = (csv, columns);

    /// <summary>Opens a file at its heading. The stream stays the caller's.</summary>
    public static async Task<Outcome<AddressFile>> OpenAsync(Stream stream, CancellationToken ct = default)
    {
        var csv = CsvReader.Create(await UnpackedAsync(stream, ct), Options, leaveOpen: true);
        try
        {
            await csv.ReadHeaderAsync(ct);
            var columns = new Dictionary<string, int>();
            for (var i = 0; i < csv.Headers.Count; i++)
                columns.TryAdd(csv.Headers[i].Trim().ToLowerInvariant(), i);
            if (columns.Count == 0)
                return new Refusal("Ce fichier est vide.", "File");
            var missing = Required.Where(c => !columns.ContainsKey(c)).ToList();
            return missing.Count == 0
                ? new AddressFile(csv, columns)
                : new Refusal("La première ligne ne nomme pas {0}. Attendu : un fichier CSV de la Base Adresse Nationale, aux colonnes séparées par des points-virgules.", "File", string.Join(", ", missing));
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return Unreadable(1);
        }
    }

    /// <summary>The lines behind the heading. Empty lines are passed over.</summary>
    /// <exception cref="AddressFileException">The file cannot be read on from here.</exception>
    public async IAsyncEnumerable<ReadLine> LinesAsync([EnumeratorCancellation] CancellationToken ct = default)
    {
        for (var count = 1; await NextAsync(ct); count++)
        {
            if (count > MaximumLines)
                throw new AddressFileException(new Refusal("Ce fichier a plus de {0} lignes : n’envoyez que le département ou les communes du secteur.", "File", MaximumLines));
            yield return Read(_csv.LineNumber);
        }
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    private async Task<bool> NextAsync(CancellationToken ct)
    {
        try
        {
            return await _csv.ReadAsync(ct);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw new AddressFileException(Unreadable(_csv.RowNumber + 2));
        }
    }

    private ReadLine Read(long number)
    {
        if (_csv.FieldCount <= Required.Max(c => _columns[c]))
            return new ReadLine(number, null, AddressFault.TooFewColumns);
        var street = Field("nom_voie");
        if (!int.TryParse(Field("numero"), NumberStyles.None, CultureInfo.InvariantCulture, out var house) || house > 99_999)
            return new ReadLine(number, null, AddressFault.Number);
        var (suffix, postcode, townCode, town) = (Field("rep").ToLowerInvariant(), Field("code_postal"), Field("code_insee"), Field("nom_commune"));
        if ((street + suffix + town).Contains('\uFFFD', StringComparison.Ordinal))
            return new ReadLine(number, null, AddressFault.Encoding);
        if (street.Length is 0 or > LongestName || (street + suffix + postcode + townCode + town).Any(char.IsControl) || AddressWords.Folded(street).Length == 0)
            return new ReadLine(number, null, AddressFault.Street);
        if (!IsDegrees(Field("lon"), 180, out var longitude) || !IsDegrees(Field("lat"), 90, out var latitude))
            return new ReadLine(number, null, AddressFault.Coordinates);
        // Files that keep places without numbers write 99999 or 0.
        var line = new AddressLine(house == 99_999 ? 0 : house, Cut(suffix, 10), street, Cut(postcode, 10), Cut(townCode, 10), Cut(town, 100), longitude, latitude);
        return new ReadLine(number, line, default);
    }

    private string Field(string column) => _columns.TryGetValue(column, out var at) && at < _csv.FieldCount ? _csv.GetString(at).Trim() : "";

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private static bool IsDegrees(string text, double limit, out double value) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value) && Math.Abs(value) <= limit;

    private static bool IsUnreadable(Exception e) => e is CsvFormatException or InvalidDataException or IOException;

    private static Refusal Unreadable(long line) =>
        new("Le fichier ne se lit plus à partir de la ligne {0} : il est coupé, ou ce n’est pas un fichier CSV.", "File", line);

    // The two first bytes of gzip, which no text begins with.
    private static async Task<Stream> UnpackedAsync(Stream stream, CancellationToken ct)
    {
        var head = new byte[2];
        var read = await stream.ReadAtLeastAsync(head, 2, throwOnEndOfStream: false, ct);
        stream.Seek(-read, SeekOrigin.Current);
        return read == 2 && head is [0x1F, 0x8B] ? await UnpackedStream.OpenAsync(stream, ct) : stream;
    }
}
