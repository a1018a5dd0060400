using System.Diagnostics;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Drills;

/// <summary>
/// The same vote with the worst in the middle: when half have voted the server is killed and PostgreSQL stops where it is. Both are started again, who got no answer sends the same form again, and the
/// rest vote. Nothing acknowledged is missing, nobody is counted twice. Run by <c>eng/drill.sh roll</c> alone; CQ_ROLL makes it shorter.
/// </summary>
public sealed class RollDrill(TemplateDatabase template, ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task ServerAndDatabaseEndInTheMiddle_EachIsCountedOnce()
    {
        await using var roll = await RollVote.OpenAsync(template, output, Ct);

        var started = Stopwatch.GetTimestamp();
        await roll.Casting.CastAsync(RollVote.Size / 2, () => Task.WhenAll(roll.Server.StopAsync(), RollCluster.CrashAsync(Ct)), Ct);
        var (acknowledged, unanswered) = (roll.Casting.Acknowledged(), roll.Casting.Unanswered());
        unanswered.Count.ShouldBeGreaterThan(0, "somebody was voting at that moment");
        roll.Add("acknowledged when server and PostgreSQL were ended", $"{acknowledged.Count}");
        roll.Database.Clear();
        await roll.TimedAsync("PostgreSQL started and recovered", () => RollCluster.StartAsync(Ct));
        var kept = await roll.SignedOffAsync(Ct);
        var missing = acknowledged.Count(b => !kept.Contains(b.UserId));
        var committed = unanswered.Count(b => kept.Contains(b.UserId));
        roll.Add("of these missing in the database", $"{missing}");
        roll.Add("forms without an answer", $"{unanswered.Count}: {committed} were in the database, {unanswered.Count - committed} were lost");
        missing.ShouldBe(0, "acknowledged votes");
        kept.Count.ShouldBe(acknowledged.Count + committed, "nobody else has voted");
        await roll.TimedAsync("server started again", () => roll.Server.StartAsync(null, Ct));

        await roll.Casting.CastAsync(null, null, Ct);
        roll.Add("sent again with the same request id", $"{unanswered.Count}, each led to its receipt");
        roll.AddCasting(Stopwatch.GetElapsedTime(started));

        roll.Casting.Count.ShouldBe(RollVote.Size);
        await roll.EndAsync(Ct);
    }
}
