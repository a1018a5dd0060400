using CQ.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Data;

/// <summary>
/// Puts those who register for an event, or leave it, in one order, on any number of nodes: places are counted by one at a time, so none is given twice and the waiting list
/// moves by one for each who leaves.
/// </summary>
/// <remarks>EF has no row locks: this constant statement selects nothing that is kept; row-level security and the tenant bind it.</remarks>
internal static class EventLocks
{
    /// <summary>Within a transaction: alone with the registrations of an event until it ends. What is read after it was committed before.</summary>
    public static Task LockRegistrationsAsync(this CqDbContext db, Guid eventId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select 1 from cq_publishing_event where tenant_id = {db.TenantId} and id = {eventId} for no key update", ct);
}
