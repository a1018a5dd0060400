using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>What the site logs, with the tenant in whose scope it was said.</summary>
internal sealed class HeardLog : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <summary>One line of each kind, and every line that names somebody or something private.</summary>
    public ConcurrentDictionary<(string Tenant, string Category, int Event, string Private), string> Lines { get; } = new();

    public IReadOnlyList<string> Private { get; set; } = [];

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Ear(HeardLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var tenant = "";
            log._scopes.ForEachScope(
                (scope, _) =>
                {
                    if (scope is IEnumerable<KeyValuePair<string, object?>> values && values.FirstOrDefault(v => v.Key == "Tenant").Value is string name)
                        tenant = name;
                },
                0);
            var line = formatter(state, exception) + " " + exception;
            var told = log.Private.FirstOrDefault(w => line.Contains(w, StringComparison.OrdinalIgnoreCase)) ?? "";
            log.Lines.TryAdd((tenant, category, eventId.Id, told), line);
        }
    }
}
