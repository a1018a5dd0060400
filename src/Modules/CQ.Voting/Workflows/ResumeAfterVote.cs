using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.Workflows;
using CQ.Voting.Events;

namespace CQ.Voting.Workflows;

/// <summary>
/// Ties the end of a vote to the instance that waits for it: its lock before the vote's (the order of DESIGN §3), its next steps in the same transaction.
/// </summary>
internal sealed class ResumeAfterVote(IWorkflowManager workflows) : IDomainEventHandler<VoteClosing>, IDomainEventHandler<VoteClosed>
{
    public async Task HandleAsync(VoteClosing domainEvent, CancellationToken ct)
    {
        if (domainEvent.ExecutionId is { } executionId)
            await workflows.LockAsync(executionId, ct);
    }

    public async Task HandleAsync(VoteClosed domainEvent, CancellationToken ct)
    {
        if (domainEvent.ExecutionId is { } executionId)
            await workflows.ResumeAsync(executionId, new JsonObject { ["Outcome"] = domainEvent.Outcome.ToString() }, ct);
    }
}
