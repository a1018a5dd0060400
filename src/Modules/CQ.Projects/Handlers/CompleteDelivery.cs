using System.Globalization;
using CQ.Abstractions.Data;
using CQ.Abstractions.Workflows;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.Workflows;

namespace CQ.Projects.Handlers;

/// <summary>
/// The procedure does not pass the delivery without it: when the event is tried again after a fault, which undid the delivery too, it is written down as it was
/// declared. A cause that does not say it is refused; the form declares it anew.
/// </summary>
internal sealed class CompleteDelivery(ProjectStore store, RecordDelivery record) : IDomainEventHandler<WorkflowEventTaken>
{
    public async Task HandleAsync(WorkflowEventTaken domainEvent, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(domainEvent);
        if (domainEvent.Name != ProjectWorkflow.Delivered || (await store.GetAsync(domainEvent.Subject.Id, ct)).DeliveredOn is not null)
            return;
        if (DecisionData.Delivery(domainEvent.Input) is not { } delivery)
            throw new WorkflowFaultException("La livraison n’est pas dite : déclarez-la de nouveau depuis la page de suivi du projet.");
        var done = await record.RecordAsync(domainEvent.Subject.Id, delivery.On, delivery.By, ct);
        if (!done.Succeeded)
            throw new WorkflowFaultException(string.Format(CultureInfo.CurrentCulture, done.Refusal.Text, done.Refusal.Arguments));
    }
}
