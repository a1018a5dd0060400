using CQ.Abstractions.Data;
using CQ.Voting.Events;

namespace CQ.Voting.Workflows;

/// <summary>Keeps the electors' tasks in step with the vote.</summary>
internal sealed class KeepElectorTasks(ElectorTasks tasks) :
    IDomainEventHandler<VoteOpened>,
    IDomainEventHandler<VoteCast>,
    IDomainEventHandler<ElectorRecused>,
    IDomainEventHandler<VoteAdjourned>,
    IDomainEventHandler<VoteClosed>,
    IDomainEventHandler<VoteStopped>
{
    public Task HandleAsync(VoteOpened domainEvent, CancellationToken ct) => tasks.AskAsync(
        domainEvent.VoteId, domainEvent.Subject, domainEvent.Title, domainEvent.GroupId, domainEvent.Deadline, domainEvent.Electors, ct);

    public Task HandleAsync(VoteCast domainEvent, CancellationToken ct) => tasks.CompleteAsync(domainEvent.VoteId, domainEvent.UserId, ct);

    public Task HandleAsync(ElectorRecused domainEvent, CancellationToken ct) =>
        tasks.WithdrawAsync(domainEvent.VoteId, domainEvent.UserId, "vous êtes en déport.", ct);

    public Task HandleAsync(VoteAdjourned domainEvent, CancellationToken ct) => tasks.AskAgainAsync(domainEvent.VoteId, ct);

    public Task HandleAsync(VoteClosed domainEvent, CancellationToken ct) => tasks.WithdrawAsync(domainEvent.VoteId, null, "le vote est clos.", ct);

    public Task HandleAsync(VoteStopped domainEvent, CancellationToken ct) => tasks.WithdrawAsync(domainEvent.VoteId, null, "le vote est arrêté.", ct);
}
