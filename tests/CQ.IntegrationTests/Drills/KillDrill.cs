using System.Net;
using CQ.IntegrationTests.Projects;
using CQ.IntegrationTests.Sites;
using Npgsql;

namespace CQ.IntegrationTests.Drills;

/// <summary>
/// The story of a project, by HTTP, on a server that is killed at five points between commit and answer. After each: what was acknowledged is there once, the
/// request that got no answer is sent again as it was, and is there once as well; the story goes on. Run by <c>eng/drill.sh kill</c> alone.
/// </summary>
public sealed class KillDrill(TemplateDatabase template, ITestOutputHelper output)
{
    private readonly Dictionary<string, TestClient> _clients = [];
    private readonly List<Acknowledged> _acknowledged = [];
    private readonly List<string> _table = [];
    private ServerProcess _server = null!;
    private NpgsqlDataSource _database = null!;
    private Guid _project;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task KilledBetweenCommitAndAnswer_NothingIsLostAndNothingIsDoneTwice()
    {
        var program = Environment.GetEnvironmentVariable("CQ_DRILL_SITE").ShouldNotBeNull("run it with eng/drill.sh kill");
        await using var clone = await ClonedDatabase.OfAsync(template);
        var data = Directory.CreateTempSubdirectory("cq-drill").FullName;
        await OpenCreditAsync(clone.Name);
        await using var database = _database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = clone.Name }.ConnectionString);
        await using var server = _server = new ServerProcess(program, clone.Name, data);
        await server.StartAsync(null, Ct);

        await HandInAsync();
        await StudyAsync();
        await AdoptAsync();
        await RetainAsync();
        await PayAsync();
        await DeliverAsync();

        (await ScalarAsync<string>("select state from cq_projects_project where id = $1", _project)).ShouldBe("Done");
        output.WriteLine($"The story is done: {_acknowledged.Count} acknowledged writes, each in the database once.\n");
        output.WriteLine("| Killed after | Answer | After the restart | Sent again | Acknowledged, each there once |\n|---|---|---|---|---|\n" + string.Join('\n', _table));
        Directory.Delete(data, recursive: true);
        foreach (var client in _clients.Values)
            client.Dispose();
    }

    private static async Task OpenCreditAsync(string database)
    {
        var site = await TestSite.StartAsync(database);
        await using (site)
            await new ProjectSite(site).OpenCreditAsync(10_000_00);
    }

    private async Task HandInAsync()
    {
        var resident = await AsAsync(TestPeople.Resident);
        using var begun = await resident.SubmitAsync("/projets/deposer", new Dictionary<string, string>());
        var form = begun.Headers.Location!.OriginalString;
        form.ShouldStartWith("/projets/brouillons/");
        _project = Guid.Parse(form.Split('/')[3]);
        var draft = $"/projets/brouillons/{_project}";
        await DoAsync(TestPeople.Resident, $"{draft}/idee", new() { ["Title"] = "Trois bancs", ["Summary"] = "Pour souffler.", ["Description"] = "Là où l’on attend." });
        var est = await ScalarAsync<Guid>("select c.id from cq_territory_council c join cq_territory_neighbourhood n on n.id = c.neighbourhood_id and n.tenant_id = c.tenant_id join cq_host_tenant t on t.id = c.tenant_id where n.slug = 'est' and t.name = 'nord'");
        await DoAsync(TestPeople.Resident, $"{draft}/lieu", new() { ["CouncilId"] = est.ToString(), ["Place"] = "Place du Marché" });
        await DoAsync(TestPeople.Resident, $"{draft}/budget", new() { ["Purchase"] = "Durable", ["CostText"] = "1 499,99" });
        await KillAsync(
            "draft handed in", "/projets/brouillons/*/relecture", TestPeople.Resident, $"{draft}/relecture", new() { ["Pledged"] = "true" },
            new Acknowledged("project", _project, "select count(*) from cq_projects_project where id = $1"),
            "select count(*) from cq_workflows_instance where subject_id = $1", "select count(*) from cq_projects_step where project_id = $1");
    }

    private async Task StudyAsync()
    {
        await DecideAsync("project.eligibility", TestPeople.Coordination, "Eligible");
        var legal = await TaskAsync("project.opinion.legal");
        await KillAsync(
            "opinion given", "/taches/*", TestPeople.Services, $"/taches/{legal}", new() { ["Action"] = "Favourable" },
            Decided(legal), "select count(*) from cq_projects_opinion where project_id = $1 and kind = 'Legal'");
        await DecideAsync("project.opinion.technical", TestPeople.Services, "Favourable", ("Data[Months]", "6"));
        await DecideAsync("project.opinion.financial", TestPeople.Services, "Favourable", ("Data[Cost]", "1 499,99"), ("Data[Section]", "Investment"));
    }

    private async Task AdoptAsync()
    {
        var vote = await VoteAsync();
        await KillAsync(
            "vote cast", "/votes/*/bulletin", TestPeople.Treasurer, $"/votes/{vote}/bulletin", new() { ["Choice"] = "For", ["Step"] = "confirmer" },
            CastBy(vote, TestPeople.Treasurer),
            "select count(*) from cq_voting_ballot b join cq_voting_vote v on v.id = b.vote_id where v.subject_id = $1");
        await CastAsync(vote, TestPeople.Team);
        await DoAsync(TestPeople.Coordination, $"/votes/{vote}/cloture", []);
        _acknowledged.Add(new Acknowledged("team's vote closed", vote, "select count(*) from cq_voting_vote where id = $1 and state = 'Closed'"));
    }

    private async Task RetainAsync()
    {
        var vote = await VoteAsync();
        foreach (var email in new[] { "comite2@test.example", "comite3@test.example" })
            await CastAsync(vote, email);
        await KillAsync(
            "vote closed, money committed", "/votes/*/cloture", TestPeople.Coordination, $"/votes/{vote}/cloture", [],
            new Acknowledged("committee's vote closed", vote, "select count(*) from cq_voting_vote where id = $1 and state = 'Closed'"),
            "select count(*) from cq_budgets_entry where project_id = $1 and kind = 'Commitment'");
        _acknowledged.Add(EntryOf("Commitment", 149_999));
    }

    private async Task PayAsync()
    {
        var services = await AsAsync(TestPeople.Services);
        var list = await services.PageAsync("/admin/budgets/engagements");
        var commitment = list.QuerySelectorAll("main a[href*='/admin/budgets/engagements/']").Select(a => a.GetAttribute("href")!)
            .First(h => Guid.TryParse(h.Split('/')[^1], out _));
        await DoAsync(TestPeople.Services, $"{commitment}/certifier", new() { ["Amount"] = "1 450,00" });
        _acknowledged.Add(new Acknowledged("service certified", _project, "select count(*) from cq_budgets_service_certified where project_id = $1 and amount = 145000"));
        await KillAsync(
            "payment ordered", "/admin/budgets/engagements/*/mandater", TestPeople.TownHall, $"{commitment}/mandater", new() { ["Amount"] = "1 450,00" },
            EntryOf("PaymentOrder", 145_000), "select count(*) from cq_budgets_service_certified where project_id = $1");
    }

    private async Task DeliverAsync()
    {
        await DoAsync(TestPeople.TownHall, $"/admin/projets/{_project}/livraison", []);
        _acknowledged.Add(EntryOf("Decommitment", 4_999));
        await CompareAsync();
        (await ScalarAsync<long>("select count(*) from cq_budgets_entry where project_id = $1", _project)).ShouldBe(3);
    }

    /// <summary>
    /// Starts the server with the point in it, sends a form, is left without an answer, starts it anew, sends the same form again.
    /// </summary>
    /// <param name="onlyOnce">Other effects of the same burst about the project, each of which has to be there once.</param>
    private async Task KillAsync(
        string point, string killAt, string email, string path, Dictionary<string, string> values, Acknowledged write, params string[] onlyOnce)
    {
        output.WriteLine(point);
        await _server.StopAsync();
        await _server.StartAsync(killAt, Ct);
        var client = await AsAsync(email);
        var (target, fields) = client.Fill(await client.PageAsync(path), path, values);
        await Should.ThrowAsync<HttpRequestException>(() => client.SendAsync(target, fields), point);
        var status = await _server.WaitUntilGoneAsync(Ct);
        await _server.StopAsync();
        var after = await CountAsync(write);
        after.ShouldBe(1, $"{point}: it was committed before the server was killed");
        await CompareAsync();

        await _server.StartAsync(null, Ct);
        using var again = await client.SendAsync(target, fields);
        again.StatusCode.ShouldBe(HttpStatusCode.Found, await again.Content.ReadAsStringAsync(Ct));
        (await CountAsync(write)).ShouldBe(1, $"{point}: sent again");
        foreach (var effect in onlyOnce)
            (await ScalarAsync<long>(effect, _project)).ShouldBe(1, $"{point}: {effect}");
        _acknowledged.Add(write);
        await CompareAsync();
        _table.Add($"| {point} | none (exit status {status}) | {after} × {write.What} {write.Id} | 302 → `{again.Headers.Location!.OriginalString}`, still 1 | {_acknowledged.Count} of {_acknowledged.Count} |");
    }

    /// <summary>Every acknowledged id against the database.</summary>
    private async Task CompareAsync()
    {
        foreach (var write in _acknowledged)
            (await CountAsync(write)).ShouldBe(1, write.ToString());
    }

    private Task<long> CountAsync(Acknowledged write) => ScalarAsync<long>(write.Count, write.Id);

    private async Task DecideAsync(string kind, string email, string action, params (string Name, string Value)[] data)
    {
        var task = await TaskAsync(kind);
        var values = data.ToDictionary(d => d.Name, d => d.Value);
        values["Action"] = action;
        await DoAsync(email, $"/taches/{task}", values);
        _acknowledged.Add(Decided(task));
    }

    private static Acknowledged Decided(Guid task) => new("task decided", task, "select count(*) from cq_workflows_task where id = $1 and state = 'Done'");

    private async Task CastAsync(Guid vote, string email)
    {
        await DoAsync(email, $"/votes/{vote}/bulletin", new() { ["Choice"] = "For", ["Step"] = "confirmer" });
        _acknowledged.Add(CastBy(vote, email));
    }

    private static Acknowledged CastBy(Guid vote, string email) =>
        new("vote cast in", vote, $"select count(*) from cq_voting_sign_off s join cq_users_user u on u.id = s.user_id where s.vote_id = $1 and u.email = '{email}'");

    private Acknowledged EntryOf(string kind, long cents) => new(
        $"{kind} of project", _project,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"select count(*) from cq_budgets_entry where project_id = $1 and kind = '{kind}' and amount = {cents}"));

    private Task<Guid> TaskAsync(string kind) =>
        ScalarAsync<Guid>($"select id from cq_workflows_task where subject_id = $1 and kind = '{kind}' and state = 'Open'", _project);

    private Task<Guid> VoteAsync() => ScalarAsync<Guid>("select id from cq_voting_vote where subject_id = $1 and state <> 'Closed'", _project);

    /// <summary>Sends the form of a page and is led on.</summary>
    private async Task DoAsync(string email, string path, Dictionary<string, string> values)
    {
        output.WriteLine($"{email} {path}");
        var client = await AsAsync(email);
        using var answer = await client.SubmitAsync(await client.PageAsync(path), path, values);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, $"{path}: {await answer.Content.ReadAsStringAsync(Ct)}");
    }

    private async Task<TestClient> AsAsync(string email)
    {
        if (_clients.TryGetValue(email, out var known))
            return known;
        var client = _clients[email] = new TestClient(_server.Address, "", null);
        await client.SignInAsync(email);
        return client;
    }

    private async Task<T> ScalarAsync<T>(string sql, params object[] values)
    {
        await using var command = _database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return (T)(await command.ExecuteScalarAsync(Ct)).ShouldNotBeNull(sql);
    }
}
