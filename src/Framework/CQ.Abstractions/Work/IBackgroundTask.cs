namespace CQ.Abstractions.Work;

/// <summary>A chore that every tenant with the feature runs once a day, at a quiet hour of its own zone, once in the cluster.</summary>
public interface IBackgroundTask
{
    /// <summary>Stable name, also the kind of its due work: <c>daily.{Name}</c>.</summary>
    string Name { get; }

    /// <summary>Time of day in the tenant's zone; a jitter of up to half an hour is added so that tenants do not start together.</summary>
    TimeOnly At { get; }

    Task ExecuteAsync(CancellationToken ct);
}
