using CQ.Abstractions.Work;

namespace CQ.Workflows.Services.Admin;

/// <summary>Carries out what came while a workflow was suspended. The reference is the instance.</summary>
internal sealed class RetryHandler(RetryInstance retry) : IDueWorkHandler
{
    public const string DueKind = "workflow.retry";

    public string Kind => DueKind;

    public Task RunAsync(DueWork work, CancellationToken ct) => retry.ExecuteAsync(work.Reference, suspendedOnly: true, ct);
}
