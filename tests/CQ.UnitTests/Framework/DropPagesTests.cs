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
    public async Task AThousandChangesAtOnce_DropTwice_TheFirstAtOnce()
    {
        var drop = new DropPages(_store, _generations, Metrics(), TimeProvider.System);

        await drop.OfAsync(Tenant, Ct);
        _generations.Of(Tenant).Tenant.ShouldBe(1);
        for (var i = 0; i < 999; i++)
            await drop.OfAsync(Tenant, Ct);

        for (var tries = 0; tries < 200 && _generations.Of(Tenant).Tenant < 2; tries++)
            await Task.Delay(10, Ct);
        await Task.Delay(DropPages.Pause * 3, Ct);
        _generations.Of(Tenant).Tenant.ShouldBe(2);
        await _store.Received(2).EvictByTagAsync(PageTags.Of(Tenant), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task AnotherTenant_DoesNotWait()
    {
        var (drop, other) = (new DropPages(_store, _generations, Metrics(), TimeProvider.System), Guid.CreateVersion7());

        await drop.OfAsync(Tenant, Ct);
        await drop.OfAsync(Tenant, Ct);
        await drop.OfAsync(other, Ct);

        await _store.Received(1).EvictByTagAsync(PageTags.Of(other), Arg.Any<CancellationToken>());
    }
}
