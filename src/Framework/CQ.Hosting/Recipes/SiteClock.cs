using CQ.Abstractions.Recipes;

namespace CQ.Hosting.Recipes;

/// <summary>
/// The site's clock: another one's time, moved for the flow of execution that replays. What flows with it (scopes, connections' work, tasks it starts)
/// sees the moved time; nobody else does. Only the time of day is moved: timers and elapsed time stay those of the clock within.
/// </summary>
internal sealed class SiteClock(TimeProvider inner) : TimeProvider, IReplayState
{
    private static readonly AsyncLocal<TimeSpan?> Shift = new();

    public bool IsReplaying => Shift.Value is not null;

    public DateTimeOffset RealNow => inner.GetUtcNow();

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Shift.Value is { } by ? inner.GetUtcNow() + by : inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>From here on it is that instant, and time runs on, until what is returned is disposed of.</summary>
    public IDisposable MoveTo(DateTimeOffset at)
    {
        var before = Shift.Value;
        Shift.Value = at.ToUniversalTime() - inner.GetUtcNow();
        return new Return(before);
    }

    private sealed class Return(TimeSpan? before) : IDisposable
    {
        public void Dispose() => Shift.Value = before;
    }
}
