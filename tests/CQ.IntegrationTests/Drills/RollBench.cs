using System.Diagnostics;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Drills;

/// <summary>A vote of 93,000 electors, each of whom votes once by HTTP, with durable commits: how long it takes and what it costs. Run by <c>eng/bench.sh roll</c> alone; CQ_ROLL makes it shorter.</summary>
public sealed class RollBench(TemplateDatabase template, ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task WholeRollVotes_EachIsCountedOnce()
    {
        await using var roll = await RollVote.OpenAsync(template, output, Ct);

        var started = Stopwatch.GetTimestamp();
        await roll.Casting.CastAsync(null, null, Ct);
        roll.AddCasting(Stopwatch.GetElapsedTime(started));

        roll.Casting.Count.ShouldBe(RollVote.Size);
        await roll.EndAsync(Ct);
    }
}
