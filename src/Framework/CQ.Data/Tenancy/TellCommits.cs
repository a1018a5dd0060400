using System.Data.Common;
using CQ.Abstractions.Tenants;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CQ.Data.Tenancy;

/// <summary>Tells this node of its own commits at once: who has changed something reads it on the next page.</summary>
internal sealed class TellCommits(ITenantAccessor tenant, IEnumerable<ITenantChangeListener> listeners) : DbTransactionInterceptor
{
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (tenant.CurrentOrDefault is { } current)
        {
            foreach (var listener in listeners)
                listener.Changed(current.Id);
        }

        return Task.CompletedTask;
    }
}
