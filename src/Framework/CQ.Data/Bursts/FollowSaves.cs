using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Data.Bursts;

/// <summary>Calls the enabled followers after each save; the context has opened a transaction by then.</summary>
internal sealed class FollowSaves(IServiceProvider services) : SaveChangesInterceptor
{
    private readonly Stack<IReadOnlyList<object>> _saving = new();

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _saving.Push([.. eventData.Context!.ChangeTracker.Entries<ITenantOwned>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(e => e.Entity)]);
        return ValueTask.FromResult(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var saved = _saving.Pop();
        if (saved.Count > 0)
        {
            foreach (var follower in services.GetRequiredService<IEnabled<ISaveFollower>>())
                await follower.SavedAsync(saved, cancellationToken);
        }

        return result;
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        _saving.Pop();
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        _saving.Pop();
        return Task.CompletedTask;
    }
}
