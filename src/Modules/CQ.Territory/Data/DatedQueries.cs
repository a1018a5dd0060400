using CQ.Territory.Models;

namespace CQ.Territory.Data;

/// <summary>The one way to ask for what holds on a day: both ends included.</summary>
internal static class DatedQueries
{
    public static IQueryable<T> OnDay<T>(this IQueryable<T> query, DateOnly day)
        where T : class, IDated =>
        query.Where(e => e.From <= day && (e.Through == null || e.Through >= day));

    /// <summary>What has not ended by that day, begun or not.</summary>
    public static IQueryable<T> NotEndedBy<T>(this IQueryable<T> query, DateOnly day)
        where T : class, IDated =>
        query.Where(e => e.Through == null || e.Through >= day);

    /// <summary>What shares a day with these.</summary>
    public static IQueryable<T> Overlapping<T>(this IQueryable<T> query, Period period)
        where T : class, IDated
    {
        var last = period.Through ?? DateOnly.MaxValue;
        return query.Where(e => e.From <= last && (e.Through == null || e.Through >= period.From));
    }

    public static IQueryable<Council> OpenOn(this IQueryable<Council> query, DateOnly day) =>
        query.Where(c => c.FoundedOn <= day && (c.ClosedOn == null || c.ClosedOn >= day));

    public static IQueryable<Neighbourhood> OpenOn(this IQueryable<Neighbourhood> query, DateOnly day) =>
        query.Where(n => n.ClosedOn == null || n.ClosedOn >= day);

    public static IQueryable<Group> OpenOn(this IQueryable<Group> query, DateOnly day) =>
        query.Where(g => g.ClosedOn == null || g.ClosedOn >= day);

    public static IQueryable<Seat> OpenOn(this IQueryable<Seat> query, DateOnly day) =>
        query.Where(s => s.ClosedOn == null || s.ClosedOn >= day);
}
