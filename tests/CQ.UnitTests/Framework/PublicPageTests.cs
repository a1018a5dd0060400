using System.Collections.Frozen;
using System.Text;
using CQ.Abstractions.Tenants;
using CQ.Hosting.Pages;
using CQ.Hosting.Tenants;
using CQ.Hosting.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.UnitTests.Framework;

/// <summary>What was withdrawn while a page was being made must not be kept with it.</summary>
public sealed class PublicPageTests
{
    private static readonly Tenant Nord = new(Guid.CreateVersion7(), "nord", TenantState.Running, 0, "Europe/Paris", "fr", [], FrozenSet<string>.Empty);

    private readonly PageGenerations _generations = new();

    [Fact]
    public async Task Page_IsKept_WhenNothingChangedMeanwhile() => (await IsKeptAsync(() => _generations.Raise(Guid.CreateVersion7()))).ShouldBeTrue();

    [Fact]
    public async Task Page_IsNotKept_WhenItsTenantChangedMeanwhile() => (await IsKeptAsync(() => _generations.Raise(Nord.Id))).ShouldBeFalse();

    [Fact]
    public async Task Page_IsNotKept_WhenEverythingWasDroppedMeanwhile() => (await IsKeptAsync(_generations.RaiseAll)).ShouldBeFalse();

    [Fact]
    public async Task PageThatManyAskForAtOnce_IsMadeOnce()
    {
        var (made, go) = (0, new TaskCompletionSource());
        await using var site = new Site(_generations, async http =>
        {
            Interlocked.Increment(ref made);
            await go.Task;
            http.Response.Headers["X-Of-Page"] = "1";
            await http.Response.WriteAsync("La page.");
        });

        var asked = Enumerable.Range(0, 50).Select(_ => site.AskAsync()).ToList();
        go.SetResult();
        var answers = await Task.WhenAll(asked);

        made.ShouldBe(1);
        answers.ShouldAllBe(a => a.Body == "La page." && a.Headers["X-Of-Page"] == "1");
        answers.Select(a => a.Headers.ETag.ToString()).Distinct().ShouldHaveSingleItem().Length.ShouldBe(22);
    }

    [Fact]
    public async Task WhoAsksAfterAChange_WaitsForNoPageFromBefore()
    {
        var (made, go) = (0, new TaskCompletionSource());
        await using var site = new Site(_generations, async http =>
        {
            var number = Interlocked.Increment(ref made);
            if (number == 1)
                await go.Task;
            await http.Response.WriteAsync($"Page {number}");
        });

        var before = site.AskAsync();
        _generations.Raise(Nord.Id);
        var after = await site.AskAsync();
        go.SetResult();

        after.Body.ShouldBe("Page 2");
        (await before).Body.ShouldBe("Page 1");
        (await site.AskAsync()).Body.ShouldBe("Page 2", "kept since; the older one never was");
    }

    [Fact]
    public async Task WhileAPageIsMadeAnew_OthersGetTheOneBefore_ForAMoment()
    {
        var (made, go) = (0, new TaskCompletionSource());
        await using var site = new Site(_generations, async http =>
        {
            var number = Interlocked.Increment(ref made);
            if (number > 1)
                await go.Task;
            await http.Response.WriteAsync($"Page {number}");
        });
        (await site.AskAsync()).Body.ShouldBe("Page 1");

        await site.DropAsync();
        var anew = site.AskAsync();
        (await site.AskAsync()).Body.ShouldBe("Page 1");
        site.Clock.By = MakePageOnce.Moment;
        var late = site.AskAsync();
        go.SetResult();

        (await anew).Body.ShouldBe("Page 2");
        (await late).Body.ShouldBe("Page 2", "half a second later nobody is told what was");
        (await site.AskAsync()).Body.ShouldBe("Page 2", "the one before was not kept again");
        made.ShouldBe(2);
    }

    [Fact]
    public async Task ReaderBesideOneWhoGivesUp_GetsTheirPage()
    {
        var (made, begun) = (0, new TaskCompletionSource());
        await using var site = new Site(_generations, async http =>
        {
            if (Interlocked.Increment(ref made) == 1)
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, http.RequestAborted);
            }

            await http.Response.WriteAsync("La page.");
        });
        using var patience = new CancellationTokenSource();

        var one = site.AskUntilAsync(patience.Token);
        await begun.Task;
        var others = Enumerable.Range(0, 5).Select(_ => site.AskAsync()).ToList();
        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(one);
        (await Task.WhenAll(others)).ShouldAllBe(a => a.Body == "La page.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnswerThatIsNotForEveryone_IsEachOnesOwn(bool isFault)
    {
        var (made, go) = (0, new TaskCompletionSource());
        await using var site = new Site(_generations, async http =>
        {
            var number = Interlocked.Increment(ref made);
            await go.Task;
            if (isFault && number == 1)
                throw new InvalidOperationException("A fault.");
            http.Response.Headers.Append("Set-Cookie", $"a={number}");
            await http.Response.WriteAsync($"Page {number}");
        });

        var asked = Enumerable.Range(0, 4).Select(_ => site.AskAsync()).ToList();
        go.SetResult();
        var answers = new List<string>();
        foreach (var answer in asked)
        {
            try
            {
                answers.Add((await answer).Body);
            }
            catch (InvalidOperationException)
            {
                answers.Add("fault");
            }
        }

        answers.Order().ShouldBe(isFault ? ["fault", "Page 2", "Page 3", "Page 4"] : ["Page 1", "Page 2", "Page 3", "Page 4"]);
    }

    private async Task<bool> IsKeptAsync(Action meanwhile)
    {
        var tenants = new TenantAccessor();
        using var _ = tenants.Enter(Nord);
        await using var services = new ServiceCollection().AddSingleton<ITenantAccessor>(tenants).AddSingleton(_generations).BuildServiceProvider();
        var context = new OutputCacheContext { HttpContext = new DefaultHttpContext { RequestServices = services, Request = { Method = "GET" } } };
        var policy = new PublicPagePolicy();

        await policy.CacheRequestAsync(context, CancellationToken.None);
        meanwhile();
        await policy.ServeResponseAsync(context, CancellationToken.None);
        return context.AllowCacheStorage;
    }

    /// <summary>The output cache and what makes pages below it, before an end of the test's own.</summary>
    private sealed class Site : IAsyncDisposable
    {
        private readonly ServiceProvider _services;
        private readonly RequestDelegate _pipeline;
        private readonly TenantAccessor _tenants = new();
        private readonly PageGenerations _generations;

        public Site(PageGenerations generations, RequestDelegate end)
        {
            _generations = generations;
            _services = new ServiceCollection().AddLogging().AddSingleton<ITenantAccessor>(_tenants).AddSingleton(generations).AddMetrics().AddSingleton<PageMetrics>().AddSingleton<TimeProvider>(Clock)
                .AddOutputCache(cache => cache.AddBasePolicy(new PublicPagePolicy())).BuildServiceProvider();
            var app = new ApplicationBuilder(_services);
            app.UseOutputCache();
            app.UseMiddleware<MakePageOnce>();
            app.Run(end);
            _pipeline = app.Build();
        }

        public HandClock Clock { get; } = new();

        public ValueTask DropAsync()
        {
            _generations.Raise(Nord.Id);
            return _services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(PageTags.Of(Nord.Id), CancellationToken.None);
        }

        public Task<(string Body, IHeaderDictionary Headers)> AskAsync() => AskUntilAsync(CancellationToken.None);

        public async Task<(string Body, IHeaderDictionary Headers)> AskUntilAsync(CancellationToken aborted)
        {
            using var entered = _tenants.Enter(Nord);
            using var body = new MemoryStream();
            var http = new DefaultHttpContext { RequestServices = _services, Request = { Method = "GET", Path = "/", Host = new HostString("nord.example"), Scheme = "https" }, RequestAborted = aborted };
            http.Response.Body = body;
            await _pipeline(http);
            return (Encoding.UTF8.GetString(body.ToArray()), http.Response.Headers);
        }

        public ValueTask DisposeAsync() => _services.DisposeAsync();
    }

    private sealed class HandClock : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override long GetTimestamp() => base.GetTimestamp() + (long)(By.TotalSeconds * TimestampFrequency);
    }
}
