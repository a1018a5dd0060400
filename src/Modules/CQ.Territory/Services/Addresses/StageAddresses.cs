using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CQ.Territory.Addresses;
using CQ.Territory.Data;
using CQ.Territory.Geography;
using CQ.Territory.Models;

namespace CQ.Territory.Services.Addresses;

/// <summary>Takes the lines of a file one after the other, keeps those in and around the sector, and writes them in batches. One per import.</summary>
internal sealed class StageAddresses(AddressRows rows, SectorArea area, AddressExtract extract) : IDisposable
{
    private const int Batch = 5_000;

    /// <summary>More points than any sector has: the file is of something else, or the outlines are.</summary>
    public const int MaximumPoints = 500_000;

    private readonly Dictionary<(string Folded, string Postcode, string TownCode), Guid> _streets = [];
    private readonly HashSet<(Guid Street, int Number, string Suffix)> _seen = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Street> _newStreets = [];
    private readonly List<StreetWord> _newWords = [];
    private readonly List<AddressPoint> _newPoints = [];
    private readonly List<FaultyLine> _faults = [];

    public async Task TakeAsync(ReadLine read, CancellationToken ct)
    {
        extract.Lines++;
        if (read.Line is not { } line)
        {
            extract.Defective++;
            if (_faults.Count < AddressExtract.ShownFaults)
                _faults.Add(new FaultyLine(read.Number, read.Fault));
            return;
        }

        var inside = area.Find(line.Longitude, line.Latitude) is not null;
        if (!inside && !area.IsNear(line.Longitude, line.Latitude))
        {
            extract.Far++;
            return;
        }

        var street = StreetOf(line);
        if (!_seen.Add((street, line.Number, line.Suffix)))
        {
            extract.Doubles++;
            return;
        }

        (extract.Kept, extract.Nearby) = inside ? (extract.Kept + 1, extract.Nearby) : (extract.Kept, extract.Nearby + 1);
        if (extract.Kept + extract.Nearby > MaximumPoints)
            throw new AddressFileException(new Abstractions.Values.Refusal("Ce fichier a plus de {0} adresses dans le secteur : vérifiez les tracés des quartiers.", "File", MaximumPoints));
        _newPoints.Add(new AddressPoint { Id = Guid.CreateVersion7(), StreetId = street, Number = line.Number, Suffix = line.Suffix, Longitude = line.Longitude, Latitude = line.Latitude });
        _hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{line.Street}|{line.Postcode}|{line.TownCode}|{line.Town}|{line.Number}|{line.Suffix}|{line.Longitude:R}|{line.Latitude:R}\n")));
        if (_newPoints.Count >= Batch)
            await WriteAsync(ct);
    }

    public async Task EndAsync(CancellationToken ct)
    {
        await WriteAsync(ct);
        extract.Fingerprint = Convert.ToHexStringLower(_hash.GetHashAndReset());
        extract.FaultsJson = System.Text.Json.JsonSerializer.Serialize(_faults);
    }

    public void Dispose() => _hash.Dispose();

    private Guid StreetOf(AddressLine line)
    {
        var folded = AddressWords.Folded(line.Street);
        folded = folded[..Math.Min(folded.Length, 300)];
        var key = (folded, line.Postcode, line.TownCode.Length > 0 ? line.TownCode : line.Town);
        if (_streets.TryGetValue(key, out var known))
            return known;
        var street = new Street
        {
            Id = Guid.CreateVersion7(),
            ExtractId = extract.Id,
            Name = line.Street,
            Postcode = line.Postcode,
            Town = line.Town,
            Folded = folded,
            Length = folded.Length,
        };
        _newStreets.Add(street);
        var words = AddressWords.Index(line.Street).Union(AddressWords.Index(line.Town));
        _newWords.AddRange(words.Select(w => new StreetWord { Id = Guid.CreateVersion7(), StreetId = street.Id, Word = w }));
        return _streets[key] = street.Id;
    }

    private async Task WriteAsync(CancellationToken ct)
    {
        await rows.AddAsync(_newStreets, ct);
        await rows.AddAsync(_newWords, ct);
        await rows.AddAsync(_newPoints, ct);
        _newStreets.Clear();
        _newWords.Clear();
        _newPoints.Clear();
    }
}
