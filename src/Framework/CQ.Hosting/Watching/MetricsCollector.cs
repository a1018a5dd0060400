using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace CQ.Hosting.Watching;

/// <summary>Listens to what .NET, Kestrel, ASP.NET Core, Npgsql and the site's own pages measure, and tells it in the text format of Prometheus.</summary>
internal sealed class MetricsCollector : IDisposable
{
    private static readonly FrozenDictionary<string, Watched> All = new Watched[]
    {
        new("http.server.request.duration", "cq_http_request_duration_seconds", MeasuredKind.Histogram, "Requests answered.", "http.request.method", "http.response.status_code"),
        new("http.server.active_requests", "cq_http_active_requests", MeasuredKind.Gauge, "Requests being answered."),
        new("kestrel.active_connections", "cq_http_connections", MeasuredKind.Gauge, "Open connections."),
        new("kestrel.rejected_connections", "cq_http_rejected_connections_total", MeasuredKind.Counter, "Connections refused."),
        new("aspnetcore.diagnostics.exceptions", "cq_faults_total", MeasuredKind.Counter, "Exceptions that ended a request."),
        new("aspnetcore.rate_limiting.requests", "cq_rate_limited_total", MeasuredKind.Counter, "Requests that the limiter let through or refused.", "aspnetcore.rate_limiting.result"),
        new("db.client.operation.duration", "cq_sql_duration_seconds", MeasuredKind.Histogram, "SQL commands."),
        new("db.client.connection.count", "cq_sql_connections", MeasuredKind.Gauge, "Connections to the database.", "db.client.connection.state"),
        new("db.client.connection.pending_requests", "cq_sql_connections_awaited", MeasuredKind.Gauge, "Requests that wait for a connection to the database."),
        new("dotnet.gc.pause.time", "cq_gc_pause_seconds_total", MeasuredKind.Counter, "Time in which the garbage collector held everything up."),
        new("dotnet.gc.heap.total_allocated", "cq_allocated_bytes_total", MeasuredKind.Counter, "Memory allocated."),
        new("dotnet.process.memory.working_set", "cq_memory_bytes", MeasuredKind.Gauge, "Memory in use."),
        new("dotnet.process.cpu.time", "cq_cpu_seconds_total", MeasuredKind.Counter, "Processor time.", "cpu.mode"),
        new("dotnet.thread_pool.queue.length", "cq_thread_pool_queue", MeasuredKind.Gauge, "Work that waits for a thread."),
        new(PageMetrics.PagesInstrument, "cq_pages_total", MeasuredKind.Counter, "Pages for everyone: from the cache, made, awaited while another request made them, or as they were a moment before.", "from"),
        new(PageMetrics.DropsInstrument, "cq_page_drops_total", MeasuredKind.Counter, "How often a tenant's cached pages were dropped."),
    }.ToFrozenDictionary(w => w.Instrument);

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(string Instrument, string Labels), Measured> _values = new();

    public MetricsCollector()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (All.TryGetValue(instrument.Name, out var watched))
                listener.EnableMeasurementEvents(instrument, watched);
        };
        _listener.SetMeasurementEventCallback<int>((i, v, tags, w) => Take(i, v, tags, (Watched)w!));
        _listener.SetMeasurementEventCallback<long>((i, v, tags, w) => Take(i, v, tags, (Watched)w!));
        _listener.SetMeasurementEventCallback<double>((i, v, tags, w) => Take(i, v, tags, (Watched)w!));
        _listener.Start();
    }

    public string Text()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var lines in _values.GroupBy(v => v.Key.Instrument).OrderBy(v => All[v.Key].Name, StringComparer.Ordinal))
        {
            var watched = All[lines.Key];
            Head(text, watched.Name, watched.Kind, watched.Help);
            foreach (var (key, value) in lines.OrderBy(l => l.Key.Labels, StringComparer.Ordinal))
                value.Write(text, watched.Name, key.Labels, watched.Kind);
        }

        return text.ToString();
    }

    public static void Head(StringBuilder text, string name, MeasuredKind kind, string help) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(kind.ToString().ToLowerInvariant()).Append('\n');

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, Watched watched)
    {
        var measured = _values.GetOrAdd((watched.Instrument, LabelsOf(watched, tags)), _ => new Measured());
        if (watched.Kind == MeasuredKind.Histogram)
            measured.Add(value);
        else if (instrument.IsObservable)
            measured.Set(value);
        else
            measured.Raise(value);
    }

    private static string LabelsOf(Watched watched, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (watched.Labels.Length == 0)
            return "";
        var labels = new string[watched.Labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            var value = "";
            foreach (var tag in tags)
            {
                if (tag.Key == watched.Labels[i])
                    value = ValueOf(tag.Key, tag.Value);
            }

            labels[i] = $"{NameOf(watched.Labels[i])}=\"{value}\"";
        }

        return string.Join(',', labels);
    }

    private static string NameOf(string tag) => tag[(tag.LastIndexOf('.') + 1)..];

    // A method is one of nine and "_OTHER" by the framework's own rule; of the status its class is enough.
    private static string ValueOf(string tag, object? value) =>
        tag == "http.response.status_code" && value is int status ? $"{status / 100}xx" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
