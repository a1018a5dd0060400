using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Data.Bursts;

internal sealed class DomainEvents(IServiceProvider services) : IDomainEvents
{
    public async Task PublishAsync<TEvent>(TEvent domainEvent, CancellationToken ct = default)
        where TEvent : class
    {
        foreach (var handler in services.GetRequiredService<IEnabled<IDomainEventHandler<TEvent>>>())
            await handler.HandleAsync(domainEvent, ct);
    }
}
