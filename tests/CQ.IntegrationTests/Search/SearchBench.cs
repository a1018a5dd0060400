using System.Diagnostics;
using System.Text.RegularExpressions;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Search.Models;
using CQ.Search.Services;
using CQ.Search.Services.Asking;
using CQ.Search.Services.Feeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CQ.IntegrationTests.Search;

/// <summary>
/// What search costs in a sector of 100,000 texts among fifty, with words as frequent as they are in the relevance set: over HTTP with the output cache kept out, and the door's own
/// functions beside the same functions without the audience. Run by <c>eng/bench.sh</c>.
/// </summary>
public sealed partial class SearchBench(TemplateDatabase template, ITestOutputHelper output)
{
    private const int Texts = 100_000;
    private const int Neighbours = 49;
    private const int TextsOfNeighbours = 2_000;
    private const int Rounds = 300;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Search_InALargeSector_IsAnsweredAtOnce()
    {
        await using var database = await ClonedDatabase.OfAsync(template);
        await using var site = await TestSite.StartAsync(database.Name);
        var admin = new NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = database.Name, CommandTimeout = 900 }.ConnectionString;
        await FillAsync(site, admin);
        await FeedAsync(site);
        await TestCluster.ExecuteAsync(admin, Crowd(site.Tenant("nord").Id));
        await TestCluster.ExecuteAsync(admin, "vacuum analyze cq_search_entry");
        await TestCluster.ExecuteAsync(admin, "vacuum analyze cq_search_word");
        await using var source = NpgsqlDataSource.Create(admin);
        output.WriteLine($"table {await SizeAsync(source, "cq_search_entry")}, words {await SizeAsync(source, "ix_cq_search_entry_words")}, titles {await SizeAsync(source, "ix_cq_search_entry_title_words")}, dictionary {await SizeAsync(source, "cq_search_word")}");

        await using (var open = source.CreateCommand(await TwinAsync()))
            await open.ExecuteNonQueryAsync(Ct);
        var words = await FrequenciesAsync(site, source);
        var common = words.Take(12).Select(w => w.Word).ToList();
        var rare = words.Where(w => w.Found is > 10 and < 60).Select(w => w.Word).Take(60).ToList();
        var middling = words.Where(w => w.Found is > 200 and < 3_000 && w.Word.Length > 6).Select(w => w.Word).Take(200).ToList();
        var random = new Random(7);
        var kinds = new Dictionary<string, Func<int, string>>
        {
            ["rare"] = i => rare[i % rare.Count],
            ["common"] = i => common[i % common.Count],
            ["typo"] = i => Spoil(middling[i % middling.Count], i),
            ["changing"] = _ => $"{middling[random.Next(middling.Count)]} {middling[random.Next(middling.Count)]} {common[random.Next(common.Count)]}",
        };
        await HttpAsync(site, kinds, middling);
        await DoorAsync(source, site, kinds);
        await PlansAsync(source, site, kinds);
    }

    private async Task HttpAsync(TestSite site, Dictionary<string, Func<int, string>> kinds, List<string> middling)
    {
        using var client = site.Client();
        var medians = new Dictionary<string, double>();
        foreach (var (name, ask) in kinds.Append(new("suggestions", i => middling[i % middling.Count][..4])))
        {
            var times = new List<double>();
            for (var i = -20; i < Rounds; i++)
            {
                var path = name == "suggestions" ? $"/recherche/suggestions?q={ask(i + 20)}" : $"/recherche?q={Uri.EscapeDataString(ask(i + 20))}&x={i}";
                var started = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(path);
                await answer.Content.ReadAsByteArrayAsync(Ct);
                answer.EnsureSuccessStatusCode();
                if (i >= 0)
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            medians[name] = At(times, 50);
            output.WriteLine($"page, {name}: p50 {At(times, 50):0.0} ms, p99 {At(times, 99):0.0} ms");
        }

        output.WriteLine($"common to rare, p50: {medians["common"] / medians["rare"]:0.00}");
    }

    /// <summary>The door beside its twin without audience, in turn.</summary>
    private async Task DoorAsync(NpgsqlDataSource source, TestSite site, Dictionary<string, Func<int, string>> kinds)
    {
        await using var connection = await source.OpenConnectionAsync(Ct);
        await EnterAsync(connection, site);
        foreach (var (name, ask) in kinds.Where(k => k.Key != "typo"))
        {
            var times = new Dictionary<string, List<double>> { ["cq_search"] = [], ["cq_search_open"] = [], ["cq_search_facets"] = [], ["cq_search_facets_open"] = [] };
            for (var i = -10; i < Rounds; i++)
            {
                var plan = PlanOf(ask(i + 10));
                foreach (var (function, own) in times)
                {
                    await using var command = CommandOf(connection, function, plan);
                    var started = Stopwatch.GetTimestamp();
                    await using (var reader = await command.ExecuteReaderAsync(Ct))
                    {
                        while (await reader.ReadAsync(Ct)) { }
                    }

                    if (i >= 0)
                        own.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }

            output.WriteLine(string.Join("; ", times.Select(t => $"{t.Key}, {name}: p50 {At(t.Value, 50):0.0} ms, p99 {At(t.Value, 99):0.0} ms"))
                + $"; with audience to without, p99: {At(times["cq_search"], 99) / At(times["cq_search_open"], 99):0.00}, facets {At(times["cq_search_facets"], 99) / At(times["cq_search_facets_open"], 99):0.00}");
        }
    }

    /// <summary>How PostgreSQL answers each statement of the door.</summary>
    private async Task PlansAsync(NpgsqlDataSource source, TestSite site, Dictionary<string, Func<int, string>> kinds)
    {
        await using var connection = await source.OpenConnectionAsync(Ct);
        await EnterAsync(connection, site);
        await using (var watch = new NpgsqlCommand(
            "load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on; set auto_explain.log_analyze = on; set auto_explain.log_buffers = on; set client_min_messages = log", connection))
            await watch.ExecuteNonQueryAsync(Ct);
        connection.Notice += (_, e) => output.WriteLine(e.Notice.MessageText);
        foreach (var (name, ask) in kinds.Where(k => k.Key != "typo"))
        {
            foreach (var function in new[] { "cq_search", "cq_search_facets" })
            {
                output.WriteLine($"PLAN of {function}, {name}: {ask(0)}");
                await using var command = CommandOf(connection, function, PlanOf(ask(0)));
                await command.ExecuteNonQueryAsync(Ct);
            }
        }

        foreach (var text in new[] { "cq_search_suggest(now(), $$'=quar':*$$, '{actualites}', '{}', 8)", "cq_search_known(now(), array['quartier', 'quatier'], null, 40)" })
        {
            output.WriteLine("PLAN of " + text);
            await using var command = new NpgsqlCommand("select * from " + text, connection);
            await command.ExecuteNonQueryAsync(Ct);
        }
    }

    private static async Task EnterAsync(NpgsqlConnection connection, TestSite site)
    {
        await using var enter = new NpgsqlCommand($"select set_config('cq.tenant', '{site.Tenant("nord").Id}', false), set_config('cq.audiences', '{{{Audience.Public.Id}}}', false)", connection);
        await enter.ExecuteNonQueryAsync(Ct);
    }

    private static SearchPlan PlanOf(string typed) => SearchPlan.Of(QuestionReader.Read(typed), [500, 500, 500], ["actualites", "agenda"], []);

    private static NpgsqlCommand CommandOf(NpgsqlConnection connection, string function, SearchPlan plan)
    {
        if (function.StartsWith("cq_search_facets", StringComparison.Ordinal))
            return new NpgsqlCommand($"select * from {function}(now(), $1, null, null, null, null, null)", connection) { Parameters = { new() { Value = plan.Levels[0] } } };
        return new NpgsqlCommand($"select id from {function}(now(), $1, $2, null, $3, $4, $5, $6, null, null, null, null, null, null, $7, '{{}}', false, 0, 20)", connection)
        {
            Parameters =
            {
                new() { Value = plan.Levels }, new() { Value = plan.Enough }, new() { Value = plan.Words }, new() { Value = plan.Exact }, new() { Value = plan.Weights },
                new() { Value = (object?)plan.Phrase ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text }, new() { Value = plan.Fresh },
            },
        };
    }

    /// <summary>The same functions without any word of the audience.</summary>
    private static async Task<string> TwinAsync()
    {
        using var reader = new StreamReader(typeof(CQ.Search.Startup).Assembly.GetManifestResourceStream("CQ.Search.Data.Sql.010_cq_search.sql")!);
        var script = await reader.ReadToEndAsync(Ct);
        var names = new[] { "cq_search_readable", "cq_search_newest", "cq_search", "cq_search_facets" };
        return string.Join('\n', names.Select(name =>
        {
            var from = script.IndexOf($"create or replace function {name}(", StringComparison.Ordinal);
            var body = script[from..(script.IndexOf("$$;", from, StringComparison.Ordinal) + 3)];
            return names.Aggregate(body, (text, other) => text.Replace($"{other}(", $"{other}_open(", StringComparison.Ordinal)).Replace(" and e.audience_id = any(a)", "", StringComparison.Ordinal);
        }));
    }

    /// <summary>Texts of about a hundred words, whose words are as frequent as in the relevance set; one in ten for members.</summary>
    private static async Task FillAsync(TestSite site, string admin)
    {
        var bag = RelevanceSet.Documents.SelectMany(d => Words().Matches(d.Title + " " + d.Body).Select(m => m.Value)).ToList();
        // The set has few words for so many texts: rare ones are made.
        var random = new Random(42);
        string Draw() => random.Next(30) == 0 ? "mot" + Letters(random.Next(20_000)) : bag[random.Next(bag.Count)];
        await using var source = NpgsqlDataSource.Create(admin);
        await using var connection = await source.OpenConnectionAsync(Ct);
        Guid council;
        await using (var one = new NpgsqlCommand($"select id from cq_territory_council where tenant_id = '{site.Tenant("nord").Id}' limit 1", connection))
            council = (Guid)(await one.ExecuteScalarAsync(Ct))!;
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy cq_contents_item (tenant_id, id, type, slug, title, summary, body, language, council_id, on_home, on_place, home_asked, audience_id, published_at, first_published_at, comments_open, "
            + "author_id, created_at, modified_at, modified_by_id, latest_number, latest_audience_id, published_number, version) from stdin (format binary)", Ct);
        var (now, tenant, nobody) = (TimeProvider.System.GetUtcNow(), site.Tenant("nord").Id, Guid.NewGuid());
        for (var i = 0; i < Texts; i++)
        {
            var at = now.AddMinutes(-30 * (i + 1));
            var audience = i % 10 == 9 ? council : Audience.Public.Id;
            var title = string.Join(' ', Enumerable.Range(0, 6).Select(_ => Draw()));
            var body = string.Join(' ', Enumerable.Range(0, 95).Select(_ => Draw()));
            await copy.StartRowAsync(Ct);
            object[] row =
            [
                tenant, Guid.CreateVersion7(at), "News", $"banc-{i}", title, "", body, "fr", council, false, true, false, audience, at, at, false, nobody, at, at, nobody, 1, audience, 1, 0L,
            ];
            foreach (var value in row)
                await copy.WriteAsync(value, value switch { Guid => NpgsqlTypes.NpgsqlDbType.Uuid, string => NpgsqlTypes.NpgsqlDbType.Text, bool => NpgsqlTypes.NpgsqlDbType.Boolean, DateTimeOffset => NpgsqlTypes.NpgsqlDbType.TimestampTz, long => NpgsqlTypes.NpgsqlDbType.Bigint, _ => NpgsqlTypes.NpgsqlDbType.Integer }, Ct);
        }

        await copy.CompleteAsync(Ct);
    }

    private async Task FeedAsync(TestSite site)
    {
        var started = Stopwatch.GetTimestamp();
        await using (var scope = site.Enter("nord"))
        {
            await scope.Services.GetRequiredService<RebuildIndex>().AskAsync(Ct);
            // The site's own worker does it, as it would.
            var db = scope.Services.GetRequiredService<CqDbContext>();
            while (await db.Set<IndexRebuild>().AnyAsync(r => r.FinishedAt == null, Ct))
                await Task.Delay(500, Ct);
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        output.WriteLine($"{Texts} texts fed in {elapsed.TotalSeconds:0} s, {Texts / elapsed.TotalSeconds:0} a second");
    }

    private static string Crowd(Guid tenant) =>
        $"""
        insert into cq_search_entry
        select t.id, gen_random_uuid(), e.kind, e.type, e.audience_id, e.published_at, e.expires_at, e.council_id, e.dated_at, e.year, e.state, e.topics, e.title, e.text, e.words, e.title_words, e.fed_at
        from (select gen_random_uuid() as id from generate_series(1, {Neighbours})) t
        cross join (select * from cq_search_entry where tenant_id = '{tenant}' order by id limit {TextsOfNeighbours}) e
        """;

    private static async Task<List<(string Word, int Found)>> FrequenciesAsync(TestSite site, NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            $"""
            select substr(word, 2), ndoc from ts_stat('select words from cq_search_entry where tenant_id = ''{site.Tenant("nord").Id}'' and audience_id = ''{Audience.Public.Id}'' and dated_at > now() - interval ''1000 days''')
            where word ~ '^=[a-z]+$' and length(word) > 4 order by ndoc desc
            """);
        command.CommandTimeout = 300;
        var words = new List<(string, int)>();
        await using var reader = await command.ExecuteReaderAsync(Ct);
        while (await reader.ReadAsync(Ct))
            words.Add((reader.GetString(0), reader.GetInt32(1)));
        return words;
    }

    private static async Task<string> SizeAsync(NpgsqlDataSource source, string name)
    {
        await using var command = source.CreateCommand($"select pg_size_pretty(pg_total_relation_size('{name}'))");
        return (string)(await command.ExecuteScalarAsync(Ct))!;
    }

    private static string Spoil(string word, int i) => (i % 3) switch
    {
        0 => word[..2] + word[3..],
        1 => word[..3] + word[2] + word[3..],
        _ => word[..2] + word[3] + word[2] + word[4..],
    };

    private static string Letters(int number) => string.Concat(Enumerable.Range(0, 4).Select(i => (char)('a' + (number / (int)Math.Pow(26, i)) % 26)));

    private static double At(List<double> times, int percent) => times.Order().ElementAt(Math.Min(times.Count - 1, times.Count * percent / 100));

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();
}
