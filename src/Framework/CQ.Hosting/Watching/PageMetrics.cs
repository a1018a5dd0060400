using System.Diagnostics.Metrics;

namespace CQ.Hosting.Watching;

/// <summary>Counts where pages for everyone come from.</summary>
internal sealed class PageMetrics
{
    public const string PagesInstrument = "cq.pages";
    public const string DropsInstrument = "cq.page_drops";

    private readonly Counter<long> _pages;
    private readonly Counter<long> _drops;

    public PageMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("CQ");
        _pages = meter.CreateCounter<long>(PagesInstrument);
        _drops = meter.CreateCounter<long>(DropsInstrument);
    }

    public void FromCache() => _pages.Add(1, new KeyValuePair<string, object?>("from", "cache"));

    /// <summary>To somebody who is signed in, and was sent it before.</summary>
    public void FromMemory() => _pages.Add(1, new KeyValuePair<string, object?>("from", "memory"));

    public void Made() => _pages.Add(1, new KeyValuePair<string, object?>("from", "made"));

    public void Awaited() => _pages.Add(1, new KeyValuePair<string, object?>("from", "awaited"));

    /// <summary>As it was a moment ago, while it was being made anew.</summary>
    public void Before() => _pages.Add(1, new KeyValuePair<string, object?>("from", "before"));

    public void Dropped() => _drops.Add(1);
}
