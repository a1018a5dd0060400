using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Publishing.Services.Contacts;
using CQ.Territory.Events;

namespace CQ.Publishing.Handlers;

/// <summary>Who leaves a council, a group or a seat leaves its directory at once (R99, G7).</summary>
internal sealed class EndDirectoryAccess(EndConsents consents, ITenantTimeZone zone) : IDomainEventHandler<MembershipEnded>, IDomainEventHandler<TermEnded>
{
    public Task HandleAsync(MembershipEnded domainEvent, CancellationToken ct) => consents.TidyAsync(domainEvent.UserId, zone.Today, ct);

    public Task HandleAsync(TermEnded domainEvent, CancellationToken ct) => consents.TidyAsync(domainEvent.UserId, zone.Today, ct);
}
