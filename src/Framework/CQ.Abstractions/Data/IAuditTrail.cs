namespace CQ.Abstractions.Data;

/// <summary>
/// Records what field changes cannot say (a sign-in refused, a task decided). Changes of entities are recorded by the context itself, in the
/// same transaction: ids and field names, personal values masked.
/// </summary>
public interface IAuditTrail
{
    Task RecordAsync(string category, string name, SubjectRef? subject = null, object? details = null, CancellationToken ct = default);
}
