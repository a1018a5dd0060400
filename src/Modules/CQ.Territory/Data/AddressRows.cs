using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Data;

/// <summary>
/// Writes the rows of an extract by arrays: a hundred thousand points in seconds, where tracked entities take minutes and COPY is not for the application's role.
/// </summary>
/// <remarks>These constant statements are the module's only SQL; the tenant and row-level security bind them.</remarks>
public sealed class AddressRows(CqDbContext db)
{
    public Task<int> AddAsync(IReadOnlyCollection<Street> streets, CancellationToken ct) => streets.Count == 0 ? Task.FromResult(0) : db.Database.ExecuteSqlAsync(
        $"""
        insert into cq_territory_street (tenant_id, id, extract_id, name, postcode, town, folded, length)
        select {db.TenantId}, s.* from unnest({Of(streets, s => s.Id)}, {Of(streets, s => s.ExtractId)}, {Of(streets, s => s.Name)}, {Of(streets, s => s.Postcode)},
            {Of(streets, s => s.Town)}, {Of(streets, s => s.Folded)}, {Of(streets, s => s.Length)}) as s
        """,
        ct);

    public Task<int> AddAsync(IReadOnlyCollection<StreetWord> words, CancellationToken ct) => words.Count == 0 ? Task.FromResult(0) : db.Database.ExecuteSqlAsync(
        $"""
        insert into cq_territory_street_word (tenant_id, id, street_id, word)
        select {db.TenantId}, w.* from unnest({Of(words, w => w.Id)}, {Of(words, w => w.StreetId)}, {Of(words, w => w.Word)}) as w
        """,
        ct);

    public Task<int> AddAsync(IReadOnlyCollection<AddressPoint> points, CancellationToken ct) => points.Count == 0 ? Task.FromResult(0) : db.Database.ExecuteSqlAsync(
        $"""
        insert into cq_territory_address_point (tenant_id, id, street_id, number, suffix, longitude, latitude)
        select {db.TenantId}, p.* from unnest({Of(points, p => p.Id)}, {Of(points, p => p.StreetId)}, {Of(points, p => p.Number)}, {Of(points, p => p.Suffix)},
            {Of(points, p => p.Longitude)}, {Of(points, p => p.Latitude)}) as p
        """,
        ct);

    private static TValue[] Of<T, TValue>(IReadOnlyCollection<T> rows, Func<T, TValue> value) => [.. rows.Select(value)];
}
