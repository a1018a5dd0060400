namespace CQ.Abstractions.Data;

/// <summary>Tells the enabled handlers, at once and in the same transaction.</summary>
public interface IDomainEvents
{
    Task PublishAsync<TEvent>(TEvent domainEvent, CancellationToken ct = default)
        where TEvent : class;
}
