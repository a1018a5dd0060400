using CQ.Abstractions.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Data;

/// <summary>Small things every module needs of the context.</summary>
public static class QueryExtensions
{
    /// <summary>
    /// Says which version the editor had on the screen. Saving fails with <see cref="DbUpdateConcurrencyException"/> when somebody saved since,
    /// and the screen shows both texts.
    /// </summary>
    public static void ExpectVersion(this CqDbContext db, IVersioned entity, long version) =>
        db.Entry(entity).Property(nameof(IVersioned.Version)).OriginalValue = version;

    /// <summary>The ids that follow one, in their order: for work that goes through a table a piece at a time.</summary>
    /// <param name="after">Null: from the beginning.</param>
    public static IQueryable<Guid> NextIds<T>(this IQueryable<T> query, Guid? after, int take)
        where T : TenantOwned =>
        query.Where(e => after == null || e.Id > after).OrderBy(e => e.Id).Select(e => e.Id).Take(take);

    /// <summary>Counts at most <paramref name="cap"/> + 1 rows, for "more than 1,000".</summary>
    public static Task<int> CountCappedAsync<T>(this IQueryable<T> query, int cap = 1000, CancellationToken ct = default) =>
        query.Take(cap + 1).CountAsync(ct);
}
