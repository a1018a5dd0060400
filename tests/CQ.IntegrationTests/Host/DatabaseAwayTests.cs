using System.Net;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Hosting.Errors;
using CQ.Hosting.Work;
using CQ.IntegrationTests.Sites;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CQ.IntegrationTests.Host;

/// <summary>The database goes away and comes back: 503 with Retry-After meanwhile, nothing twice, and everything again afterwards.</summary>
public sealed class DatabaseAwayTests(TemplateDatabase template)
{
    private const string Form = "/projets/deposer";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhileTheDatabaseIsAway_TheAnswerIs503WithRetryAfter_AndAllIsThereAgainAfterwards()
    {
        await using var database = await ClonedDatabase.OfAsync(template);
        await using var site = await TestSite.StartAsync(database.Name);
        using var resident = site.Client("sud");
        await resident.SignInAsync(TestPeople.Resident);
        var (target, fields) = resident.Fill(await resident.PageAsync(Form), Form, new Dictionary<string, string>());
        using var anyone = site.Client();
        var language = $"cq_lang_{site.Tenant("nord").Key}=en";

        await TakeAwayAsync(database.Name);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var sent = await resident.SendAsync(target, fields);
            await ShouldAskToComeBackAsync(sent, "Le site revient dans un instant");
        }

        using var page = await anyone.GetAsync("/projets");
        await ShouldAskToComeBackAsync(page, "Le site revient dans un instant");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        using var nowhere = await anyone.GetAsync("/nulle-part");
        await ShouldAskToComeBackAsync(nowhere, "Le site revient dans un instant");
        using var english = new HttpRequestMessage(HttpMethod.Get, "/projets");
        english.Headers.Add("Cookie", language);
        using var cookies = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = site.Address };
        using var inEnglish = await cookies.SendAsync(english, Ct);
        await ShouldAskToComeBackAsync(inEnglish, "The site will be back in a moment");
        using var program = new HttpRequestMessage(HttpMethod.Get, "/projets") { Headers = { { "Accept", "application/json" } } };
        using var forProgram = await anyone.Http.SendAsync(program, Ct);
        await ShouldAskToComeBackAsync(forProgram, "\"status\":503");
        forProgram.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await StatusAsync(site, "/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await StatusAsync(site, "/health/live")).ShouldBe(HttpStatusCode.OK);

        await GiveBackAsync(database.Name);
        using var again = await resident.SendAsync(target, fields);
        using var twice = await resident.SendAsync(target, fields);
        again.StatusCode.ShouldBe(HttpStatusCode.Found);
        twice.Headers.Location.ShouldBe(again.Headers.Location);
        (await StatusAsync(site, "/projets")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(site, "/health/ready")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ConnectionLostInTheMiddleOfABurst_Is503_AndNothingOfItStands()
    {
        await using var database = await ClonedDatabase.OfAsync(template);
        await using var site = await TestSite.StartAsync(database.Name, replace: services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add<LoseConnection>()));
        using var resident = site.Client();
        await resident.SignInAsync(TestPeople.Resident);
        var before = await DraftsAsync(site);

        using var sent = await resident.SubmitAsync(Form, new Dictionary<string, string>());

        await ShouldAskToComeBackAsync(sent, "Le site revient dans un instant");
        (await DraftsAsync(site)).ShouldBe(before);
    }

    [Fact]
    public async Task WorkThatANodeLeavesUnfinishedWhenItStops_IsTakenByAnotherAtOnce()
    {
        await using var database = await ClonedDatabase.OfAsync(template);
        var reference = Guid.NewGuid();
        await using (var first = await TestSite.StartAsync(database.Name, replace: services => services.AddScoped<IDueWorkHandler, Unfinished>()))
        {
            first.Services.GetRequiredService<DueWorkRunner>().Grace = TimeSpan.Zero;
            Unfinished.Begun = new TaskCompletionSource();
            await using (var scope = first.Enter("nord"))
                await scope.Services.GetRequiredService<IDueWork>().ScheduleAsync(Unfinished.Name, reference, DateTimeOffset.UnixEpoch, Ct);
            await Unfinished.Begun.Task.WaitAsync(TimeSpan.FromMinutes(1), Ct);
        }

        (await ScalarAsync(database.Name, $"select count(*) from cq_host_due_work where reference = '{reference}' and done_at is null and leased_until is null and attempts = 0")).ShouldBe(1);
    }

    [Fact]
    public async Task NodeThatWasAskedToStop_SaysSo_AndStillAnswers_UntilItRefuses()
    {
        await using var database = await ClonedDatabase.OfAsync(template);
        var site = await TestSite.StartAsync(database.Name, new Dictionary<string, string?> { ["CQ_DRAIN_SECONDS"] = "2" });
        using var client = site.Client();
        using var before = await client.GetAsync("/projets");

        var stopped = site.DisposeAsync();
        using var ready = await client.GetAsync("/health/ready");
        using var page = await client.GetAsync("/projets");
        await stopped;

        before.Headers.ConnectionClose.ShouldNotBe(true);
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.ConnectionClose.ShouldBe(true);
        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync("/projets"));
    }

    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected, true)]
    [InlineData(PostgresErrorCodes.SerializationFailure, true)]
    [InlineData(PostgresErrorCodes.TooManyConnections, true)]
    [InlineData(PostgresErrorCodes.AdminShutdown, true)]
    [InlineData(PostgresErrorCodes.CannotConnectNow, true)]
    [InlineData(PostgresErrorCodes.UniqueViolation, false)]
    [InlineData(PostgresErrorCodes.QueryCanceled, false)]
    [InlineData(PostgresErrorCodes.InsufficientPrivilege, false)]
    public void PassingFault_IsOneThatAskingAgainMends(string state, bool passes)
    {
        var error = new DbUpdateException("saved", new PostgresException("said", "ERROR", "ERROR", state));

        PassingFaults.Holds(error).ShouldBe(passes);
    }

    private static async Task ShouldAskToComeBackAsync(HttpResponseMessage response, string words)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await response.Content.ReadAsStringAsync(Ct)).ShouldContain(words);
    }

    private static async Task<HttpStatusCode> StatusAsync(TestSite site, string path)
    {
        using var client = site.Client();
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }

    private static Task<long> DraftsAsync(TestSite site) => ScalarAsync(site.Database, "select count(*) from cq_projects_project where state = 'Draft'");

    private static async Task<long> ScalarAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = database }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    private static Task TakeAwayAsync(string database) => TestCluster.ExecuteAsync(
        TestCluster.Admin, $"alter database {database} connection limit 0; select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}'");

    private static Task GiveBackAsync(string database) => TestCluster.ExecuteAsync(TestCluster.Admin, $"alter database {database} connection limit -1");

    private sealed class LoseConnection(CqDbContext db) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            await next();
            if (context.HttpContext.Request.Path == Form && context.HttpContext.Request.Method == "POST")
                await db.Database.ExecuteSqlRawAsync("select pg_terminate_backend(pg_backend_pid())", Ct);
        }
    }

    /// <summary>Is at work when the node is asked to stop, and does not end by itself.</summary>
    private sealed class Unfinished : IDueWorkHandler
    {
        public const string Name = "test.unfinished";

        public static TaskCompletionSource Begun { get; set; } = new();

        public string Kind => Name;

        public async Task RunAsync(DueWork work, CancellationToken ct)
        {
            Begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, ct);
        }
    }
}
