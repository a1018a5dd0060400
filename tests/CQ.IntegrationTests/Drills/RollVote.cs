using System.Diagnostics;
using System.Globalization;
using System.Net;
using CQ.IntegrationTests.Sites;
using CQ.Voting.Models;
using Npgsql;

namespace CQ.IntegrationTests.Drills;

/// <summary>
/// A vote with the roll of a city, from the opening to the count, on the published server and a cluster that keeps what it acknowledges. Every step is timed; at the end each elector is there once.
/// </summary>
internal sealed class RollVote : IAsyncDisposable
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private readonly ClonedDatabase _clone;
    private readonly string _folder = Directory.CreateTempSubdirectory("cq-roll").FullName;
    private readonly List<string> _rows = [];
    private readonly ITestOutputHelper _output;
    private Vote _vote = null!;
    private RollCasting _casting = null!;

    private RollVote(ClonedDatabase clone, string program, ITestOutputHelper output)
    {
        (_clone, _output) = (clone, output);
        Database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = clone.Name }.ConnectionString);
        Server = new ServerProcess(program, clone.Name, _folder);
    }

    /// <summary>How many are on the roll: the Paris turnout of 2016, or what CQ_ROLL says.</summary>
    public static int Size { get; } = int.TryParse(Environment.GetEnvironmentVariable("CQ_ROLL"), NumberStyles.None, Plain, out var size) && size > 0 ? size : 93_000;

    public NpgsqlDataSource Database { get; }

    public ServerProcess Server { get; }

    public RollCasting Casting => _casting;

    public static async Task<RollVote> OpenAsync(TemplateDatabase template, ITestOutputHelper output, CancellationToken ct)
    {
        var program = Environment.GetEnvironmentVariable("CQ_DRILL_SITE").ShouldNotBeNull("run it with eng/bench.sh roll or eng/drill.sh roll");
        await RollCluster.RequireDurableAsync(ct);
        var roll = new RollVote(await ClonedDatabase.OfAsync(template), program, output);
        await using (var site = await TestSite.StartAsync(roll._clone.Name))
        {
            var electorate = new RollElectorate(site, roll.Database, Size);
            await roll.TimedAsync("people, seats and terms written by the bench", () => electorate.SeatAsync(ct));
            await roll.TimedAsync("vote opened, roll frozen and hashed", async () => roll._vote = await electorate.OpenAsync(ct));
            IReadOnlyList<RollBallot> ballots = [];
            await roll.TimedAsync("sessions and forms made by the application's protector", async () => ballots = await electorate.MintAsync(roll._vote, ct));
            roll._casting = new RollCasting(roll.Server.Address, roll._vote.Id, ballots);
        }

        await roll.Server.StartAsync(null, ct);
        return roll;
    }

    public void Add(string what, string figure)
    {
        _rows.Add($"| {what} | {figure} |");
        _output.WriteLine($"{what}: {figure}");
    }

    public async Task TimedAsync(string what, Func<Task> step)
    {
        var started = Stopwatch.GetTimestamp();
        await step();
        Add(what, string.Create(Plain, $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s"));
    }

    /// <summary>Reads how many have voted, closes the vote as the coordination does, and holds the count against what was cast.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        using var client = new TestClient(Server.Address, "", null);
        await TimedAsync("page of the vote, with the turnout", async () => (await TextAsync(client)).ShouldContain($"{Size} sur {Size}"));
        await client.SignInAsync(TestPeople.Coordination);
        var path = $"/votes/{_vote.Id}/cloture";
        var (target, fields) = client.Fill(await client.PageAsync(path), path, new Dictionary<string, string>());
        await TimedAsync("vote closed: roll and rule checked, ballots counted, result published", async () =>
        {
            using var closed = await client.SendAsync(target, fields);
            closed.StatusCode.ShouldBe(HttpStatusCode.Found, await closed.Content.ReadAsStringAsync(ct));
        });
        await TimedAsync("page of the closed vote, for the coordination", async () => (await TextAsync(client)).ShouldContain("Adopté"));
        await CheckAsync(ct);
        Add("memory of the server, at most", Memory());
        _output.WriteLine($"\n| A vote of {Size} | |\n|---|---|\n" + string.Join('\n', _rows));
    }

    /// <summary>Everyone who has signed off.</summary>
    public async Task<HashSet<Guid>> SignedOffAsync(CancellationToken ct)
    {
        await using var command = Database.CreateCommand("select user_id from cq_voting_sign_off where vote_id = $1");
        command.Parameters.AddWithValue(_vote.Id);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var users = new List<Guid>();
        while (await reader.ReadAsync(ct))
            users.Add(reader.GetGuid(0));
        users.Count.ShouldBe(users.Distinct().Count(), "nobody signed off twice");
        return [.. users];
    }

    public void AddCasting(TimeSpan took)
    {
        Add("votes cast over HTTP", string.Create(Plain, $"{_casting.Count} in {took.TotalSeconds:0.0} s over {RollCasting.Connections} connections"));
        Add("votes a second", string.Create(Plain, $"{_casting.Count / took.TotalSeconds:0}; by tenths {string.Join(", ", _casting.RateByTenth())}"));
        Add("answer to a vote", string.Create(Plain, $"p50 {_casting.Percentile(50):0.0} ms, p99 {_casting.Percentile(99):0.0} ms, longest {_casting.Percentile(100):0} ms"));
    }

    public async ValueTask DisposeAsync()
    {
        _casting?.Dispose();
        await Server.DisposeAsync();
        await Database.DisposeAsync();
        await _clone.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> TextAsync(TestClient client)
    {
        using var answer = await client.GetAsync($"/votes/{_vote.Id}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync();
        Add("its bytes", html.Length.ToString(Plain));
        return html;
    }

    private async Task CheckAsync(CancellationToken ct)
    {
        var expected = RollElectorate.Expected(Size);
        (await CountAsync("cq_voting_roll_entry e where vote_id = $1", ct)).ShouldBe(Size, "the roll");
        (await CountAsync("cq_voting_sign_off s where vote_id = $1", ct)).ShouldBe(Size, "sign-offs");
        (await CountAsync("cq_voting_ballot b where vote_id = $1", ct)).ShouldBe(Size, "ballots");
        (await CountAsync(
            """
            cq_voting_roll_entry e where vote_id = $1
            and (select count(*) from cq_voting_sign_off s where s.tenant_id = e.tenant_id and s.vote_id = e.vote_id and s.user_id = e.user_id) = 1
            and (select count(*) from cq_voting_ballot b where b.tenant_id = e.tenant_id and b.vote_id = e.vote_id and b.user_id = e.user_id
                and b.choice = case when e.seat_number % 10 < 6 then 'For' when e.seat_number % 10 < 9 then 'Against' else 'Abstention' end) = 1
            """,
            ct)).ShouldBe(Size, "electors with one sign-off, and one ballot that says what they chose");
        (await CountAsync($"cq_voting_result r where vote_id = $1 and \"for\" = {expected.For} and against = {expected.Against} and abstention = {expected.Abstention}", ct))
            .ShouldBe(1, "the published count is the sum of what was cast");
        Add("each elector", string.Create(Plain, $"one sign-off, one ballot, as chosen: {Size} of {Size}; {expected.For} for, {expected.Against} against, {expected.Abstention} abstaining, as published"));
    }

    private async Task<int> CountAsync(string from, CancellationToken ct)
    {
        await using var command = Database.CreateCommand("select count(*)::int from " + from);
        command.CommandTimeout = 600;
        command.Parameters.AddWithValue(_vote.Id);
        return (int)(await command.ExecuteScalarAsync(ct)).ShouldNotBeNull();
    }

    private string Memory() =>
        int.Parse(File.ReadLines($"/proc/{Server.ProcessId}/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], Plain) / 1024 + " MB";
}
