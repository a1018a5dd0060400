using CQ.Hosting.Recipes;

namespace CQ.UnitTests.Framework;

public sealed class SiteClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Then = new(2025, 11, 2, 8, 30, 0, TimeSpan.Zero);

    private readonly HandClock _hand = new() { Now = Now };
    private readonly SiteClock _clock;

    public SiteClockTests() => _clock = new SiteClock(_hand);

    [Fact]
    public void Clock_LeftAlone_IsTheOneWithin()
    {
        _clock.GetUtcNow().ShouldBe(Now);
        _clock.RealNow.ShouldBe(Now);
        _clock.IsReplaying.ShouldBeFalse();
    }

    [Fact]
    public void Clock_Moved_RunsOnFromThereUntilItReturns()
    {
        using (_clock.MoveTo(Then.ToOffset(TimeSpan.FromHours(1))))
        {
            _clock.IsReplaying.ShouldBeTrue();
            _clock.GetUtcNow().ShouldBe(Then);
            _clock.GetUtcNow().Offset.ShouldBe(TimeSpan.Zero);
            _hand.Now += TimeSpan.FromMinutes(5);
            _clock.GetUtcNow().ShouldBe(Then.AddMinutes(5));
            _clock.RealNow.ShouldBe(Now.AddMinutes(5));
        }

        _clock.IsReplaying.ShouldBeFalse();
        _clock.GetUtcNow().ShouldBe(Now.AddMinutes(5));
    }

    [Fact]
    public async Task Clock_MovedInOneFlow_StandsInTheOthers()
    {
        var moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var other = Task.Run(
            async () =>
            {
                await moved.Task;
                return _clock.GetUtcNow();
            },
            TestContext.Current.CancellationToken);

        DateTimeOffset within;
        using (_clock.MoveTo(Then))
        {
            moved.SetResult();
            (await other).ShouldBe(Now);
            within = await Task.Run(_clock.GetUtcNow, TestContext.Current.CancellationToken);
        }

        within.ShouldBe(Then);
    }

    [Fact]
    public void Clock_Moved_LeavesElapsedTimeAlone()
    {
        using var moved = _clock.MoveTo(Then);

        _clock.GetTimestamp().ShouldBe(42);
    }

    private sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => 42;
    }
}
