using System.Collections.Concurrent;
using CQ.Hosting.Errors;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Drills.Fuzzing;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Projects;
using CQ.IntegrationTests.Sites;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CQ.IntegrationTests.Drills;

/// <summary>
/// Requests that no browser sends, in every role, to every address of the endpoint table: no answer of 500 and above, no stack trace, no exception that a request ends with, no growth.
/// A thousand in every run, a hundred thousand by <c>eng/drill.sh fuzz</c>. CQ_FUZZ_SEED tries others.
/// </summary>
public sealed class FuzzDrill(TemplateDatabase template, ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task AThousandHostileRequests_AreAnswered() => AttackAsync(1_200);

    [Fact(Explicit = true)]
    public Task AHundredThousandHostileRequests_AreAnswered() => AttackAsync(100_000);

    [Fact]
    public async Task PlantedFault_IsFound()
    {
        var (faults, _) = await AttackAsync(60, services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new Faulty())));

        faults.ShouldContain(f => f.EndsWith(": 500", StringComparison.Ordinal));
        faults.ShouldContain(f => f.StartsWith("logged: ", StringComparison.Ordinal));
    }

    private async Task AttackAsync(int requests)
    {
        var (faults, reached) = await AttackAsync(requests, null);

        faults.ShouldBeEmpty($"{faults.Count} faults");
        reached.ShouldBeGreaterThan(requests * 6 / 10, "most requests reach an action");
    }

    private async Task<(IReadOnlyCollection<string> Faults, int Reached)> AttackAsync(int requests, Action<IServiceCollection>? plant)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CQ_FUZZ_SEED"), out var given) ? given : 20_261_121;
        var (reach, log) = (new Reach(), new Errors());
        await using var database = await ClonedDatabase.OfAsync(template);
        await using var site = await TestSite.StartAsync(database.Name, replace: services =>
        {
            services.AddSingleton<ILoggerProvider>(log);
            services.Configure<MvcOptions>(mvc => mvc.Filters.Add(reach));
            plant?.Invoke(services);
        });
        await FurnishAsync(site);
        // That it was not ready yet.
        log.Lines.Clear();
        var endpoints = EndpointList.Of(site).Where(e => e.Action is not null && !Attacker.IsSpared(e.Pattern)).ToList();
        var people = Persona.All.SelectMany((p, i) => new[] { "", "sud" }.Select(prefix => new Attacker(site, prefix, p, new Random(seed + i + prefix.Length * 100), endpoints))).ToList();
        var (faults, sent, memory) = (new ConcurrentBag<string>(), 0, 0L);
        var started = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = Ct }, async (attacker, ct) =>
        {
            using (attacker)
            {
                for (var i = 0; i * people.Count < requests; i++)
                {
                    // Sessions end now and then by what was sent.
                    if (i % 400 == 0)
                        await attacker.ComeInAsync();
                    if (await attacker.SendAsync(ct) is { } fault)
                        faults.Add(fault);
                    // Warm by then.
                    if (Interlocked.Increment(ref sent) == requests / 2)
                        memory = GC.GetTotalMemory(forceFullCollection: true);
                }
            }
        });

        foreach (var line in log.Lines)
            faults.Add("logged: " + line);
        var grown = (GC.GetTotalMemory(forceFullCollection: true) - memory) / 1024 / 1024;
        output.WriteLine(
            $"{sent} requests to {endpoints.Count} endpoints in {people.Count} roles and tenants, seed {seed}: {reach.Count} reached an action ({100 * reach.Count / sent} %), {faults.Count} faults, "
            + $"{sent / TimeProvider.System.GetElapsedTime(started).TotalSeconds:0} a second, {grown} MB more in the second half");
        foreach (var fault in faults.Distinct().Take(plant is null ? 40 : 1))
            output.WriteLine(fault[..Math.Min(fault.Length, 1_500)]);
        if (requests >= 100_000)
            grown.ShouldBeLessThan(100, "what is kept does not grow with what is asked");
        return (faults, reach.Count);
    }

    /// <summary>Something to be attacked.</summary>
    private static async Task FurnishAsync(TestSite site)
    {
        foreach (var tenant in new[] { "nord", "sud" })
        {
            var contents = new ContentSite(site, tenant);
            foreach (var place in new[] { "est", "ouest" })
                await contents.PublishedAsync(TestPeople.Coordination, ContentSite.Words($"Un texte de {place}", await contents.InAsync(place)));
        }

        await new ProjectSite(site).OpenCreditAsync(10_000_00);
    }

    private sealed class Reach : IActionFilter
    {
        private int _count;

        public int Count => _count;

        // The page that says what went wrong is nothing to be reached.
        public void OnActionExecuting(ActionExecutingContext context)
        {
            if (context.Controller is not ErrorController && context.HttpContext.Request.Headers.ContainsKey(Attacker.Sent))
                Interlocked.Increment(ref _count);
        }

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }
    }

    private sealed class Faulty : IActionFilter
    {
        // Not where people come in.
        public void OnActionExecuting(ActionExecutingContext context)
        {
            if (!context.HttpContext.Request.Path.StartsWithSegments("/compte"))
                throw new InvalidOperationException("Planted.");
        }

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }
    }

    /// <summary>What a request ended with, as the log tells it.</summary>
    private sealed class Errors : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error)
                Lines.Add(formatter(state, exception) + " " + exception);
        }

        public void Dispose()
        {
        }
    }
}
