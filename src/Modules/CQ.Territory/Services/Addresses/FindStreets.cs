using CQ.Data;
using CQ.Territory.Addresses;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services.Addresses;

/// <summary>
/// Streets by their words. Every word is a range of the word index (<c>archi</c> ≤ w &lt; <c>archi{</c>) or one exact word: comparisons that use the index under
/// row-level security.
/// </summary>
public sealed class FindStreets(CqDbContext db)
{
    private const int Candidates = 60;

    // Follows every letter and digit.
    private const string AfterAll = "{";

    /// <summary>The best matches of the first reading that has any, the likeliest first, and that reading.</summary>
    public async Task<(AddressQuery Query, IReadOnlyList<Street> Streets)?> FindAsync(IReadOnlyList<AddressQuery> readings, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(readings);
        foreach (var query in readings)
        {
            var streets = Rank(query, await Matching(query.Words).OrderBy(s => s.Length).ThenBy(s => s.Folded).ThenBy(s => s.Postcode).Take(Candidates).ToListAsync(ct));
            if (streets.Count > 0)
                return (query, streets);
        }

        return null;
    }

    /// <summary>Streets that might have been meant: some word begins alike and differs little.</summary>
    public async Task<IReadOnlyList<Street>> ResemblingAsync(AddressQuery query, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var word = query.Words.MaxBy(w => w.Length)!;
        if (word.Length < 4)
            return [];
        var (low, high) = (word[..2], word[..2] + AfterAll);
        var near = await InForce()
            .Join(db.Set<StreetWord>().Where(w => string.Compare(w.Word, low) >= 0 && string.Compare(w.Word, high) < 0), s => s.Id, w => w.StreetId, (s, w) => new { Street = s, w.Word })
            .OrderBy(r => r.Word)
            .Take(500)
            .ToListAsync(ct);
        return [.. near.Select(r => (r.Street, Distance: EditDistance.Between(word, r.Word)))
            .Where(r => r.Distance <= 2)
            .OrderBy(r => r.Distance)
            .ThenBy(r => r.Street.Length)
            .ThenBy(r => r.Street.Name, StringComparer.Ordinal)
            .Select(r => r.Street)
            .DistinctBy(s => s.Id)
            .Take(6)];
    }

    internal IQueryable<Street> Matching(IReadOnlyList<string> words)
    {
        var streets = InForce();
        foreach (var word in words)
        {
            var meant = AddressWords.Meant(word);
            // A single letter is a whole word: what begins with it would be half the town.
            var (low, high) = word.Length == 1 ? (meant, meant) : (word, word + AfterAll);
            streets = streets.Where(s => db.Set<StreetWord>().Any(w => w.StreetId == s.Id
                && ((string.Compare(w.Word, low) >= 0 && string.Compare(w.Word, high) < 0) || w.Word == meant)));
        }

        return streets;
    }

    private IQueryable<Street> InForce() =>
        db.Set<Street>().AsNoTracking().Where(s => db.Set<AddressExtract>().Any(e => e.Id == s.ExtractId && e.InForce));

    // The town alone names no street; the kind of street and the postcode rank and do not exclude.
    private static List<Street> Rank(AddressQuery query, List<Street> found)
    {
        var scored = found
            .Select(s => (Street: s, Score: StreetScore.Of(query, s)))
            .Where(s => s.Score is not null)
            .OrderByDescending(s => s.Score)
            .ThenBy(s => s.Street.Length)
            .ToList();
        return [.. scored.Select(s => s.Street)];
    }
}
