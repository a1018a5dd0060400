using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Territory.Addresses;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services.Addresses;

/// <summary>
/// Answers "which quartier is mine?" (R77). The address is used for the answer and forgotten: nothing here writes, caches or logs it.
/// </summary>
public sealed class SearchAddresses(CqDbContext db, FindStreets streets, FindNeighbourhood find, ReadSectorArea area, ITenantTimeZone zone)
{
    private const int Shown = 8;
    private const int LongestStreet = 3_000;

    public async Task<AddressAnswer> AnswerAsync(string? text, CancellationToken ct = default)
    {
        var readings = AddressQuery.Readings(text);
        if (readings.Count == 0)
            return new AddressAnswer(AddressAnswerKind.Unknown);
        if (await streets.FindAsync(readings, ct) is not { } found)
            return await NothingAsync(readings[0], ct);

        var best = Best(found.Query, found.Streets);
        var ids = best.Select(s => s.Id).ToList();
        var points = await db.Set<AddressPoint>().AsNoTracking().Where(p => ids.Contains(p.StreetId)).OrderBy(p => p.Number).ThenBy(p => p.Suffix).Take(LongestStreet).ToListAsync(ct);
        return found.Query.Number is { } number
            ? await OfNumberAsync(best, points, number, found.Query.Suffix, ct)
            : await OfStreetAsync(best, points, ct);
    }

    /// <summary>What the rest of the address may be, as the base writes it.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(string? text, CancellationToken ct = default)
    {
        var readings = AddressQuery.Readings(text);
        if (readings.Count == 0 || await streets.FindAsync(readings, ct) is not { } found)
            return [];
        var shown = found.Streets.Take(Shown).ToList();
        if (found.Query.Number is not { } number)
            return [.. shown.Select(s => s.Label())];
        var ids = shown.Select(s => s.Id).ToList();
        var points = await db.Set<AddressPoint>().AsNoTracking().Where(p => ids.Contains(p.StreetId) && p.Number == number).OrderBy(p => p.Suffix).ToListAsync(ct);
        var houses = shown.SelectMany(s => points.Where(p => p.StreetId == s.Id && (found.Query.Suffix.Length == 0 || HouseNumbers.Is(p, number, found.Query.Suffix)))
            .Select(p => s.Label(HouseNumbers.Shown(p.Number, p.Suffix))));
        var without = shown.Where(s => points.All(p => p.StreetId != s.Id)).Select(s => s.Label());
        return [.. houses.Concat(without).Take(Shown)];
    }

    // The streets that match as well as the first: the same name under another postcode, or in another town.
    private static List<Street> Best(AddressQuery query, IReadOnlyList<Street> found)
    {
        var most = StreetScore.Of(query, found[0]);
        return [.. found.Where(s => StreetScore.Of(query, s) == most).Take(Shown + 1)];
    }

    private async Task<AddressAnswer> NothingAsync(AddressQuery query, CancellationToken ct)
    {
        var resembling = await streets.ResemblingAsync(query, ct);
        if (resembling.Count == 0 && !await db.Set<AddressExtract>().AnyAsync(e => e.InForce, ct))
            return new AddressAnswer(AddressAnswerKind.NoBase);
        var house = query.Number is { } number ? HouseNumbers.Shown(number, query.Suffix) : "";
        return new AddressAnswer(AddressAnswerKind.Unknown) { Choices = [.. resembling.Select(s => s.Label(house))] };
    }

    private async Task<AddressAnswer> OfNumberAsync(List<Street> best, List<AddressPoint> points, int number, string suffix, CancellationToken ct)
    {
        var asked = HouseNumbers.Shown(number, suffix);
        var exact = points.Where(p => HouseNumbers.Is(p, number, suffix)).DistinctBy(p => p.StreetId).ToList();
        if (exact.Count > 1)
            return new AddressAnswer(AddressAnswerKind.Several) { Choices = [.. exact.Select(p => best.First(s => s.Id == p.StreetId).Label(asked)).Take(Shown)] };
        if (exact is [var one])
            return await AtAsync(best.First(s => s.Id == one.StreetId), one, null, ct);
        if (best.DistinctBy(s => (s.Folded, s.Town)).Count() > 1)
            return new AddressAnswer(AddressAnswerKind.Several) { Choices = [.. best.Select(s => s.Label(asked)).Take(Shown)] };
        var nearest = HouseNumbers.Nearest(points, number);
        return await AtAsync(best.First(s => s.Id == nearest.StreetId), nearest, asked, ct);
    }

    private async Task<AddressAnswer> OfStreetAsync(List<Street> best, List<AddressPoint> points, CancellationToken ct)
    {
        if (best.DistinctBy(s => (s.Folded, s.Town)).Count() > 1)
            return new AddressAnswer(AddressAnswerKind.Several) { Choices = [.. best.Select(s => s.Label()).Take(Shown)] };
        var outlines = await area.ReadAsync(ct);
        var parts = points.GroupBy(p => outlines.Find(p.Longitude, p.Latitude))
            .Select(g => new StreetPart(g.Key, g.Min(p => p.Number), g.Max(p => p.Number)))
            .OrderBy(p => p.Slug is null)
            .ThenBy(p => p.First)
            .ToList();
        var label = best.Count == 1 ? best[0].Label() : $"{best[0].Name}, {best[0].Town}";
        if (parts.Count > 1)
            return new AddressAnswer(AddressAnswerKind.Street) { Label = label, Parts = parts };
        var middle = points[points.Count / 2];
        return new AddressAnswer(parts[0].Slug is null ? AddressAnswerKind.Outside : AddressAnswerKind.Found)
        {
            Label = label,
            Slug = parts[0].Slug,
            Longitude = middle.Longitude,
            Latitude = middle.Latitude,
        };
    }

    private async Task<AddressAnswer> AtAsync(Street street, AddressPoint point, string? missing, CancellationToken ct)
    {
        var slug = await find.FindAsync(point.Longitude, point.Latitude, zone.Today, ct);
        var house = HouseNumbers.Shown(point.Number, point.Suffix);
        return new AddressAnswer(slug is null ? AddressAnswerKind.Outside : AddressAnswerKind.Found)
        {
            Label = street.Label(house),
            Missing = missing,
            House = house,
            Slug = slug,
            Longitude = point.Longitude,
            Latitude = point.Latitude,
        };
    }
}
