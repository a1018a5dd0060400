using System.Collections.Concurrent;
using System.Diagnostics;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Matrices;

/// <summary>Counts the SQL statements that EF runs for one request, told apart by the trace id that the request carries.</summary>
public sealed class StatementCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly ActivityListener _listener;

    private readonly TestSite? _forgetting;

    /// <param name="forgetting">The site that is made to forget what it keeps before each request, so that all a page needs is counted.</param>
    public StatementCounter(TestSite? forgetting = null)
    {
        _forgetting = forgetting;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(_listener);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public async Task<(HttpResponseMessage Response, int Statements)> CountAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await CountAsync(client, request);
    }

    public async Task<(HttpResponseMessage Response, int Statements)> CountAsync(HttpClient client, HttpRequestMessage request)
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        _forgetting?.ForgetPages();
        var response = await client.SendAsync(request);
        await response.Content.LoadIntoBufferAsync();
        return (response, _counts.GetValueOrDefault(trace));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _subscriptions.Add(value.Subscribe(this, name => name == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted"));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Activity.Current?.TraceId.ToHexString() is { } trace)
            _counts.AddOrUpdate(trace, 1, (_, n) => n + 1);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _listener.Dispose();
        _subscriptions.ForEach(s => s.Dispose());
    }
}
