using CQ.Abstractions.Work;

namespace CQ.Workflows.Services.Engine;

/// <summary>Marks an instance whose burst belonged to someone else, once that transaction is gone.</summary>
internal sealed class FaultHandler(MarkFaulted mark) : IDueWorkHandler
{
    public string Kind => FaultKeeper.DueKind;

    public Task RunAsync(DueWork work, CancellationToken ct) => mark.ExecuteAsync(work.Reference, ct);
}
