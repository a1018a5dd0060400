using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CQ.Abstractions.Tenants;
using CQ.Publishing;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.Services.Feeds;
using Microsoft.Extensions.Localization;
using NSubstitute;

namespace CQ.UnitTests.Publishing;

/// <summary>
/// What leaves the site is read by parsers that know nothing of it: python3-icalendar with dateutil and python3-feedparser, on 500 events and 500 pieces of news, with
/// what each was meant to say.
/// </summary>
public sealed class IndependentParsersTests(ITestOutputHelper output)
{
    private const int Items = 500;

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly string[] Pieces =
    [
        "Fête des voisins", "Réunion, plénière; suite", "Vélo & marche <b>", "Conseil « élargi »\r\nBEGIN:VEVENT\r\nUID:faux", "Été 🎉🌳", "a\\b, \\c", "\tÉcole\u00a0: rentrée", "L’œuvre — été",
        "Très long titre qui passe la ligne, avec des accents éèêëàâùûüçœæ et des émoticônes 👩‍👩‍👧‍👦 au bord de la coupure", "\"guillemets\" et 'apostrophes'", "日本語のタイトル", "% {0} $",
    ];

    [Fact]
    public async Task FiveHundredItems_AreReadAsTheyWereMeant()
    {
        var folder = Directory.CreateTempSubdirectory("cq-feeds");
        try
        {
            var (zone, urls, texts) = (Substitute.For<ITenantTimeZone>(), Substitute.For<ITenantUrls>(), Substitute.For<IStringLocalizer<Texts>>());
            zone.Zone.Returns(Paris);
            zone.ToLocal(Arg.Any<DateTimeOffset>()).Returns(c => TimeZoneInfo.ConvertTime(c.Arg<DateTimeOffset>(), Paris));
            urls.Absolute(Arg.Any<string>()).Returns(c => "https://quartiers.example/sud" + c.Arg<string>());
            texts[Arg.Any<string>()].Returns(c => new LocalizedString(c.Arg<string>(), c.Arg<string>()));
            texts[Arg.Any<string>(), Arg.Any<object[]>()].Returns(c => new LocalizedString(c.Arg<string>(), string.Format(CultureInfo.InvariantCulture, c.Arg<string>(), c.Arg<object[]>())));
            var rows = Enumerable.Range(0, Items).Select(Row).ToList();
            var entries = Enumerable.Range(0, Items).Select(Entry).ToList();
            var feed = new Feed(Guid.NewGuid(), "Actualités & <agenda>", "Essai", "Conseil", "/actualites", "/actualites.atom", "fr", entries);
            var expected = new JsonObject
            {
                ["zone"] = Paris.Id,
                ["years"] = new JsonArray(rows.Min(r => r.Row.Event.StartDay.Year), rows.Max(r => TimeZoneInfo.ConvertTime(r.Row.Event.LastEndsAt, Paris).Year)),
                ["events"] = new JsonObject(rows.Select(r => KeyValuePair.Create(r.Row.Event.ContentItemId.ToString("D"), (JsonNode?)Expected(r.Row, r.Plan)))),
                ["entries"] = new JsonArray([.. entries.Select(e => (JsonNode)Expected(e))]),
            };
            string Save(string name, string text)
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), text, new UTF8Encoding(false));
                return Path.Combine(folder.FullName, name);
            }

            var result = await RunAsync(
                Save("agenda.ics", new WriteCalendar(zone, urls, texts).Write("Agenda; essai", [.. rows.Select(r => r.Row)], [])),
                Save("actualites.atom", new WriteFeed(urls).Atom(feed)),
                Save("expected.json", expected.ToJsonString(new JsonSerializerOptions { WriteIndented = true })));

            output.WriteLine(result.Output.Trim());
            result.Code.ShouldBe(0, result.Output);
            result.Output.ShouldContain($"{Items} events");
            result.Output.ShouldContain($"{Items} entries");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Forms of every sort: whole days, one or several; each repetition, with count, end and exceptions; the nights when the clock changes; cancelled; remote.</summary>
    private static (CalendarRow Row, EventPlan Plan) Row(int n)
    {
        var first = (n % 25) switch
        {
            0 => new DateOnly(2027, 3, 28),
            1 => new DateOnly(2027, 10, 31),
            2 => new DateOnly(2026, 10, 25),
            3 => new DateOnly(2028, 2, 29),
            4 => new DateOnly(2027, 1, 31),
            _ => new DateOnly(2026, 6, 1).AddDays(n * 7 % 700),
        };
        var times = (n % 5) switch
        {
            0 => new EventTimes(first, null, first, null),
            1 => new EventTimes(first, null, first.AddDays(n % 4), null),
            2 => new EventTimes(first, Sound(first, new TimeOnly(n % 24, n % 4 * 15)), first, null),
            3 => new EventTimes(first, new TimeOnly(22, 30), first.AddDays(1), new TimeOnly(4, 30)),
            _ => new EventTimes(first, Sound(first, new TimeOnly(2, 30)), first, new TimeOnly(6, 0)),
        };
        var recurrence = (n % 7) switch
        {
            0 => new Recurrence(EventRepeat.Daily, 1 + (n % 3), Count: 5 + (n % 40)),
            1 => new Recurrence(EventRepeat.Weekly, 1 + (n % 3), [DayOfWeek.Sunday, DayOfWeek.Thursday], Until: first.AddDays(200)),
            2 => new Recurrence(EventRepeat.MonthlyByDay, 1 + (n % 2), Count: 12),
            3 => new Recurrence(EventRepeat.MonthlyByWeekday, Until: first.AddMonths(18)),
            4 when Recurrence.IsLastOfItsName(first) => new Recurrence(EventRepeat.MonthlyByLastWeekday, Count: 10),
            5 => new Recurrence(EventRepeat.Daily, Until: first.AddDays(300)),
            _ => Recurrence.Once,
        };
        var days = recurrence.DaysFrom(first);
        List<DateOnly> except = n % 3 == 0 && days.Count > 4 ? [days[1], days[3]] : [];
        var mode = (EventMode)(n % 3);
        var plan = new EventPlan(
            (EventKind)(n % 7), times, recurrence, except, mode, Clean(Pieces[n % Pieces.Length]), n % 2 == 0 ? "7, rue de Moussy; 75004 Paris" : "", "https://visio.example/secret", false, null, null, n % 11 == 0,
            n % 11 == 0 ? "Malade,\nreporté" : "");
        var e = new CalendarEvent { ContentItemId = Guid.CreateVersion7(), AudienceId = Abstractions.People.Audience.Public.Id, Sequence = n % 9, TouchedAt = new DateTimeOffset(2026, 11, 1, 12, n % 60, 0, TimeSpan.Zero) };
        EventRows.Copy(e, plan, Paris, e.TouchedAt);
        return (new CalendarRow(e, $"evenement-{n}", Clean($"{Pieces[n * 5 % Pieces.Length]} {n} {Pieces[n * 3 % Pieces.Length]}"), n % 4 == 0 ? "" : string.Concat(Enumerable.Repeat("Résumé à plier ; ", 12)), "fr"), plan);
    }

    // What an editor cannot type is not tried: an event does not begin at an hour that the clock skips on its first day.
    private static TimeOnly Sound(DateOnly day, TimeOnly time) => WallClock.Skips(Paris, day, time) ? time.AddHours(1) : time;

    private static FeedEntry Entry(int n)
    {
        var at = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(n % 3)).AddHours(n * 7);
        return new FeedEntry(
            Guid.CreateVersion7(), $"actualite-{n}", Clean($"{Pieces[n % Pieces.Length]} {n}"), Clean($"Résumé {n} : {Pieces[n * 7 % Pieces.Length]}"), n % 10 == 0 ? "en" : "fr", null, Guid.NewGuid(), at, at.AddHours(n % 2))
        {
            Author = n % 2 == 0 ? "Conseil & Cie" : "Éva",
            Topics = n % 3 == 0 ? [("cadre-de-vie", "Cadre de vie"), ("fetes", "Fêtes & <jeux>")] : [],
        };
    }

    // As the kernel cleans titles and summaries before they are kept: the line breaks go, the rest stays.
    private static string Clean(string text) => (ContentWordsOf(text)).Title;

    private static CQ.Contents.Models.ContentWords ContentWordsOf(string text) => new CQ.Contents.Models.ContentWords(text, "", "", "fr", null, "{}", CQ.Contents.Models.Placement.Sector).Clean();

    private static JsonObject Expected(CalendarRow row, EventPlan plan) => new()
    {
        ["what"] = $"{plan.Recurrence.Repeat}, {plan.Times}",
        ["title"] = row.Title,
        ["where"] = plan.Mode == EventMode.Remote ? "À distance" : string.Join(", ", new[] { plan.Place, plan.Address }.Where(w => w.Length > 0)),
        ["status"] = plan.IsCancelled ? "CANCELLED" : "CONFIRMED",
        ["url"] = $"https://quartiers.example/sud/agenda/{row.Slug}",
        ["sequence"] = row.Event.Sequence,
        ["times"] = new JsonArray([.. plan.Occurrences(Paris).Select(o => (JsonNode)(plan.Times.IsAllDay
            ? new JsonArray(Day(o.Day), Day(o.LastDay.AddDays(1)))
            : new JsonArray(Utc(o.StartsAt), plan.Times.HasEnd ? Utc(o.EndsAt) : null)))]),
    };

    private static JsonObject Expected(FeedEntry entry) => new()
    {
        ["id"] = $"urn:uuid:{entry.Id:D}",
        ["title"] = entry.Title,
        ["summary"] = entry.Summary,
        ["link"] = $"https://quartiers.example/sud/actualites/{entry.Slug}",
        ["author"] = entry.Author,
        ["updated"] = entry.UpdatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["published"] = entry.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["topics"] = new JsonArray([.. entry.Topics.Select(t => (JsonNode)t.Slug)]),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);

    private static async Task<(int Code, string Output)> RunAsync(params string[] files)
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Publishing", "parse_feeds.py"));
        foreach (var file in files)
            start.ArgumentList.Add(file);
        using var process = Process.Start(start)!;
        var (text, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await text + await errors);
    }
}
