using System.Collections.Concurrent;

namespace CQ.Hosting.Pages;

/// <summary>
/// Counts how often a tenant's cached pages were dropped: a page that was begun before such a moment and ends after it may show what was withdrawn in between, and
/// is not kept.
/// </summary>
internal sealed class PageGenerations
{
    private readonly ConcurrentDictionary<Guid, long> _ofTenant = new();
    private long _ofAll;

    public (long All, long Tenant) Of(Guid tenantId) => (Interlocked.Read(ref _ofAll), _ofTenant.GetValueOrDefault(tenantId));

    /// <summary>Called before the pages are dropped.</summary>
    public void Raise(Guid tenantId) => _ofTenant.AddOrUpdate(tenantId, 1, (_, count) => count + 1);

    public void RaiseAll() => Interlocked.Increment(ref _ofAll);
}
