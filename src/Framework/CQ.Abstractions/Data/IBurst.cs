namespace CQ.Abstractions.Data;

/// <summary>
/// One burst: what caused it and everything it sets off until the next wait, in one transaction (DESIGN §3). A burst inside a burst joins it.
/// </summary>
public interface IBurst
{
    Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct = default);

    Task RunAsync(Func<CancellationToken, Task> work, CancellationToken ct = default);

    /// <summary>Marks the current burst as one to roll back, for refusals that are found after something was written.</summary>
    void Abandon();
}
