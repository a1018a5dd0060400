using System.Collections.Concurrent;
using CQ.Hosting.Watching;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Hosting.Pages;

/// <summary>
/// Drops a tenant's cached pages: at once, and while changes come one upon another no more than four times a second, so that a page is not made anew for each of a thousand votes. What one
/// person does in a moment is no such flood.
/// </summary>
internal sealed class DropPages(IOutputCacheStore pages, PageGenerations generations, PageMetrics metrics, TimeProvider time)
{
    /// <summary>How long the last of many changes may wait.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>So many changes that follow a calm are each dropped for at once: a click may lead to several.</summary>
    public const int AtOnce = 10;

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
        var wait = turn.Take(time.GetUtcNow());
        if (wait > TimeSpan.Zero)
        {
            turn.IsAwaited = true;
            _ = DropLaterAsync(tenantId, turn, wait, ct);
            return;
        }

        await DropAsync(tenantId, ct);
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

        await DropAsync(tenantId, ct);
    }

    private ValueTask DropAsync(Guid tenantId, CancellationToken ct)
    {
        // Before: a page that is being made meanwhile is not kept.
        generations.Raise(tenantId);
        metrics.Dropped();
        return pages.EvictByTagAsync(PageTags.Of(tenantId), ct);
    }

    private sealed class Turn
    {
        private volatile bool _isAwaited;
        private double _left = AtOnce;
        private DateTimeOffset _at;

        public bool IsAwaited
        {
            get => _isAwaited;
            set => _isAwaited = value;
        }

        /// <summary>How long this drop has to wait: one is earned in each pause.</summary>
        public TimeSpan Take(DateTimeOffset now)
        {
            _left = Math.Min(AtOnce, _left + Math.Max(0, (now - _at) / Pause)) - 1;
            _at = now;
            return _left >= 0 ? TimeSpan.Zero : -_left * Pause;
        }
    }
}
