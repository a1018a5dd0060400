namespace CQ.Abstractions.Work;

/// <summary>
/// Schedules work in the current tenant, in the current transaction. The host table holds only (tenant, kind, due, ref); the payload stays behind
/// row-level security under that ref and is read after the tenant has been entered.
/// </summary>
public interface IDueWork
{
    /// <summary>Adds work, or moves the work of this kind and ref that is still waiting to the new time.</summary>
    Task ScheduleAsync(string kind, Guid reference, DateTimeOffset due, CancellationToken ct = default);

    /// <summary>Forgets waiting work of this kind and ref.</summary>
    Task CancelAsync(string kind, Guid reference, CancellationToken ct = default);
}
