using System.Collections.Concurrent;
using CQ.Data.Tenancy;

namespace CQ.Hosting.Pages;

/// <summary>
/// Counts what makes kept pages old. How often a tenant's pages for everyone were dropped, which happens at most a few times a second: one that was begun before such a moment and ends after it
/// may show what was withdrawn in between, and is not kept. And each change as it becomes known, for what is kept for those who are signed in.
/// </summary>
internal sealed class PageGenerations : ITenantChangeListener
{
    /// <summary>How long something is kept for those who are signed in: what time alone changes (an hour of publication, a deadline) is late by this at most.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Guid, long> _dropsOfTenant = new();
    private readonly ConcurrentDictionary<Guid, long> _changesOfTenant = new();
    private long _dropsOfAll;
    private volatile bool _isTold;

    /// <summary>Whether this node hears what others change; without that nothing is kept for those who are signed in.</summary>
    public bool IsTold
    {
        get => _isTold;
        set => _isTold = value;
    }

    public (long All, long Tenant) Of(Guid tenantId) => (Interlocked.Read(ref _dropsOfAll), _dropsOfTenant.GetValueOrDefault(tenantId));

    /// <summary>Null while changes are not told.</summary>
    public (long All, long Tenant)? ChangesOf(Guid tenantId) => _isTold ? (Interlocked.Read(ref _dropsOfAll), _changesOfTenant.GetValueOrDefault(tenantId)) : null;

    public void Changed(Guid tenantId) => _changesOfTenant.AddOrUpdate(tenantId, 1, (_, count) => count + 1);

    /// <summary>Called before the pages are dropped.</summary>
    public void Raise(Guid tenantId) => _dropsOfTenant.AddOrUpdate(tenantId, 1, (_, count) => count + 1);

    public void RaiseAll() => Interlocked.Increment(ref _dropsOfAll);
}
