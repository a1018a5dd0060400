namespace CQ.Abstractions.Work;

/// <summary>
/// Does the due work of one kind, once in the cluster, in a scope of its tenant. Runs in a burst of its own; an exception rolls it back and the
/// work is tried again later with growing delay. Kinds that begin with <c>owner.</c> are done by the owner's worker alone.
/// </summary>
public interface IDueWorkHandler
{
    string Kind { get; }

    Task RunAsync(DueWork work, CancellationToken ct);
}
