namespace CQ.Hosting.Watching;

/// <summary>As Prometheus tells them apart.</summary>
internal enum MeasuredKind
{
    Counter,
    Gauge,
    Histogram,
}
