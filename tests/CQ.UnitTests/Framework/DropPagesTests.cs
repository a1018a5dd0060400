using System.Diagnostics.Metrics;
using CQ.Hosting.Pages;
using CQ.Hosting.Watching;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace CQ.UnitTests.Framework;

/// <summary>Changes one upon another drop the pages now and then, and the last of them always.</summary>
public sealed class DropPagesTests
{
    private static readonly Guid Tenant = Guid.CreateVersion7();

    private readonly IOutputCacheStore _store = Substitute.For<IOutputCacheStore>();
    private readonly PageGenerations _generations = new();

    private static PageMetrics Metrics() => new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AThousandChangesAtOnce_DropAFewTimes_AndOnceMoreForTheLast()
    {
        var drop = new DropPages(_store, _generations, Metrics(), new StillClock());

        for (var i = 0; i < 1000; i++)
            await drop.OfAsync(Tenant, Ct);
        _generations.Of(Tenant).Tenant.ShouldBe(DropPages.AtOnce);

        for (var tries = 0; tries < 200 && _generations.Of(Tenant).Tenant == DropPages.AtOnce; tries++)
            await Task.Delay(10, Ct);
        await Task.Delay(DropPages.Pause * 3, Ct);
        _generations.Of(Tenant).Tenant.ShouldBe(DropPages.AtOnce + 1);
        await _store.Received(DropPages.AtOnce + 1).EvictByTagAsync(PageTags.Of(Tenant), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task AfterAPause_TheNextIsDroppedForAtOnce()
    {
        var clock = new StillClock();
        var drop = new DropPages(_store, _generations, Metrics(), clock);
        for (var i = 0; i < DropPages.AtOnce; i++)
            await drop.OfAsync(Tenant, Ct);

        clock.Now += DropPages.Pause;
        await drop.OfAsync(Tenant, Ct);

        _generations.Of(Tenant).Tenant.ShouldBe(DropPages.AtOnce + 1);
    }

    [Fact]
    public async Task AnotherTenant_DoesNotWait()
    {
        var (drop, other) = (new DropPages(_store, _generations, Metrics(), new StillClock()), Guid.CreateVersion7());

        for (var i = 0; i <= DropPages.AtOnce; i++)
            await drop.OfAsync(Tenant, Ct);
        await drop.OfAsync(other, Ct);

        await _store.Received(1).EvictByTagAsync(PageTags.Of(other), Arg.Any<CancellationToken>());
    }

    private sealed class StillClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
