using System.Collections.Concurrent;
using CQ.Hosting.Watching;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Hosting.Pages;

/// <summary>
/// Drops a tenant's cached pages: at once, and while changes come one upon another no more than ten times a second, so that a page is not made anew for each of a thousand votes.
/// </summary>
internal sealed class DropPages(IOutputCacheStore pages, PageGenerations generations, PageMetrics metrics, TimeProvider time)
{
    /// <summary>How long the last of many changes may wait.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<Guid, Turn> _turns = new();

    public async Task AllAsync(CancellationToken ct)
    {
        generations.RaiseAll();
        await pages.EvictByTagAsync(PageTags.Everything, ct);
    }

    public async Task OfAsync(Guid tenantId, CancellationToken ct)
    {
        var turn = _turns.GetOrAdd(tenantId, _ => new Turn());
        if (turn.IsAwaited)
            return;
        var wait = turn.Last is { } last ? last + Pause - time.GetUtcNow() : TimeSpan.Zero;
        if (wait > TimeSpan.Zero)
        {
            turn.IsAwaited = true;
            _ = DropLaterAsync(tenantId, turn, wait, ct);
            return;
        }

        await DropAsync(tenantId, turn, ct);
    }

    private async Task DropLaterAsync(Guid tenantId, Turn turn, TimeSpan wait, CancellationToken ct)
    {
        try
        {
            await Task.Delay(wait, time, ct);
        }
        finally
        {
            // First: a change that comes while the pages are dropped has them dropped again.
            turn.IsAwaited = false;
        }

        await DropAsync(tenantId, turn, ct);
    }

    private ValueTask DropAsync(Guid tenantId, Turn turn, CancellationToken ct)
    {
        turn.Last = time.GetUtcNow();
        // Before: a page that is being made meanwhile is not kept.
        generations.Raise(tenantId);
        metrics.Dropped();
        return pages.EvictByTagAsync(PageTags.Of(tenantId), ct);
    }

    private sealed class Turn
    {
        private volatile bool _isAwaited;

        public bool IsAwaited
        {
            get => _isAwaited;
            set => _isAwaited = value;
        }

        public DateTimeOffset? Last { get; set; }
    }
}
