namespace CQ.Abstractions.Data;

/// <summary>Reacts to what another module did, in its transaction; an exception undoes both.</summary>
public interface IDomainEventHandler<in TEvent>
    where TEvent : class
{
    Task HandleAsync(TEvent domainEvent, CancellationToken ct);
}
