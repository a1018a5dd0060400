using System.Collections.Frozen;
using CQ.Abstractions.Tenants;
using CQ.Hosting;
using CQ.Hosting.Tenants;
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
    public async Task ReaderBesideOneWhoGivesUp_GetsTheirPage()
    {
        var tenants = new TenantAccessor();
        using var _ = tenants.Enter(Nord);
        await using var services = new ServiceCollection().AddLogging().AddSingleton<ITenantAccessor>(tenants).AddSingleton(_generations)
            .AddOutputCache(cache => cache.AddBasePolicy(new PublicPagePolicy())).BuildServiceProvider();
        var (begun, givenUp) = (new TaskCompletionSource(), new TaskCompletionSource());
        var app = new ApplicationBuilder(services);
        app.UseOutputCache();
        app.Run(async http =>
        {
            if (http.Request.Headers.ContainsKey("X-First"))
            {
                begun.SetResult();
                await givenUp.Task;
                throw new OperationCanceledException();
            }

            await http.Response.WriteAsync("La page.");
        });
        var pipeline = app.Build();
        DefaultHttpContext Reader() => new() { RequestServices = services, Request = { Method = "GET", Path = "/", Host = new HostString("nord.example"), Scheme = "https" } };

        var first = Reader();
        first.Request.Headers["X-First"] = "1";
        var one = pipeline(first);
        await begun.Task;
        var second = Reader();
        var other = pipeline(second);
        givenUp.SetResult();

        await Should.ThrowAsync<OperationCanceledException>(one);
        await other;
        second.Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
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
}
