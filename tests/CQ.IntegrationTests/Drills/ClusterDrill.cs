using System.Net;
using System.Text.RegularExpressions;
using CQ.IntegrationTests.Sites;
using Npgsql;

namespace CQ.IntegrationTests.Drills;

/// <summary>
/// Three nodes behind nginx, read and written to without pause, while one is killed, PostgreSQL breaks off, and all are restarted one after the other: whatever was acknowledged is in
/// the database once. Run by <c>eng/drill.sh cluster</c> alone, on the demo.
/// </summary>
public sealed partial class ClusterDrill(ITestOutputHelper output)
{
    private const string Quiet = "nothing happens";
    private const string Killed = "a node killed (-9)";
    private const string Restarted = "PostgreSQL restarted (immediate)";
    private const string Rolled = "all nodes restarted one after the other";

    private readonly List<string> _load = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task NodeKilled_DatabaseRestarted_NodesRolled_NothingAcknowledgedIsLostOrDoneTwice()
    {
        await using var site = new ClusterSite();
        var watch = new ClusterWatch(TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        using var people = new ClusterPeople(site, watch, stop.Token);
        watch.Begin("before");
        await CrossNodesAsync(site, people);
        var commitment = await CertifyAsync(people);
        var cents = await CentsAsync(site);

        Task[] busy =
        [
            people.ReadAsync(1), people.ReadAsync(2), people.ReadAsync(3),
            people.WriteNewsAsync("coordination"), people.WriteNewsAsync("equipe"), people.OrderCentsAsync(commitment), people.RegisterAsync(), people.UploadAsync("coordination"),
            people.CastAsync(await BallotsAsync(site), TimeSpan.FromSeconds(4)),
        ];
        var connections = ConnectionsAsync(site, stop.Token);
        await DuringAsync(site, watch, Quiet, 15, () => Task.CompletedTask);
        await DuringAsync(site, watch, Killed, 20, () =>
        {
            site.Kill(site.Nodes[1].Name);
            return Task.CompletedTask;
        });
        await DuringAsync(site, watch, Restarted, 25, () => site.RestartDatabaseAsync(Ct));
        await DuringAsync(site, watch, Rolled, 3, () => site.RollAsync(Ct));
        await stop.CancelAsync();
        await Task.WhenAll(busy);

        foreach (var line in watch.Table().Concat(_load))
            output.WriteLine(line);
        var (open, working) = await connections;
        output.WriteLine($"Connections of the nodes together: {open} open at most, {working} at work at most. Memory: {string.Join(", ", site.Nodes.Select(n => $"{n.Name} {site.MemoryOf(n.Name)} MB"))}.");
        var pages = await DropsSeenAsync(site, "after");
        output.WriteLine($"A change through one node is seen on the others' kept pages after {pages:0} ms.");
        people.Faults.ShouldBeEmpty("no answer but success and 503 with Retry-After");
        await CompareAsync(site, people, cents);
        await MailsAsync(site, people.Run);
        watch.FailedOf(Quiet).ShouldBe(0);
        watch.FailedOf(Rolled).ShouldBe(0, "a rolling restart is without a failed request");
        watch.FailedReadsOf(Killed).ShouldBe(0, "what one node cannot answer any more is read from another");
    }

    /// <summary>Signed in on one node, at work on the others; a file that came through one is read through all.</summary>
    private async Task CrossNodesAsync(ClusterSite site, ClusterPeople people)
    {
        var (first, others) = (await people.ComeInAsync("coordination", site.Nodes[0].Address), site.Nodes.Skip(1).ToList());
        foreach (var (name, address) in others)
        {
            using var same = new TestClient(address, "", null, first.Cookies);
            (await people.PublishAsync(same, $"Relevé signé sur {site.Nodes[0].Name}, publié par {name} ({people.Run})")).ShouldNotBeNull();
        }

        // The form of one node, sent to another.
        using var last = new TestClient(site.Nodes[^1].Address, "", null, first.Cookies);
        var (target, fields) = first.Fill(await first.PageAsync("/compte/nom"), "/compte/nom", new Dictionary<string, string>());
        using (var answer = await last.SendAsync(target, fields))
            answer.StatusCode.ShouldBe(HttpStatusCode.Found);

        var sent = (await people.SendFileAsync(first, "partage.txt", "Lu par tous.\n")).ShouldNotBeNull();
        foreach (var (_, address) in site.Nodes)
        {
            using var same = new TestClient(address, "", null, first.Cookies);
            (await TextAsync(same, sent["path"]!.GetValue<string>()[1..].Split('?')[0])).ShouldBe("Lu par tous.\n");
        }

        output.WriteLine($"Sign-in, form, news and file of one node are good on the others; a change is seen on their kept pages after {await DropsSeenAsync(site, "before"):0} ms.");
    }

    // Looked at once more while the file is still being looked at by the worker.
    private static async Task<string> TextAsync(TestClient client, string path)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            using var answer = await client.GetAsync(path);
            if (answer.StatusCode == HttpStatusCode.OK)
                return await answer.Content.ReadAsStringAsync(Ct);
            await Task.Delay(100, Ct);
        }

        throw new TimeoutException(path);
    }

    /// <summary>Milliseconds until the page that every node keeps shows what was published through the first.</summary>
    private static async Task<double> DropsSeenAsync(ClusterSite site, string when)
    {
        using var people = new ClusterPeople(site, new ClusterWatch(TimeProvider.System), Ct);
        var client = await people.ComeInAsync("coordination", site.Nodes[0].Address);
        var readers = site.Nodes.Select(n => new HttpClient { BaseAddress = n.Address }).ToList();
        foreach (var reader in readers)
            await reader.GetStringAsync("/actualites", Ct);
        var title = $"Relevé vu partout, {when} ({people.Run})";
        (await people.PublishAsync(client, title)).ShouldNotBeNull();
        var published = TimeProvider.System.GetTimestamp();
        foreach (var reader in readers)
        {
            for (var tries = 0; !WebUtility.HtmlDecode(await reader.GetStringAsync("/actualites", Ct)).Contains(title, StringComparison.Ordinal); tries++)
            {
                tries.ShouldBeLessThan(1000, $"{reader.BaseAddress} still shows the page of before");
                await Task.Delay(10, Ct);
            }

            reader.Dispose();
        }

        return TimeProvider.System.GetElapsedTime(published).TotalMilliseconds;
    }

    private static async Task<string> CertifyAsync(ClusterPeople people)
    {
        var services = await people.ComeInAsync("services");
        var list = await services.PageAsync("/admin/budgets/engagements");
        foreach (var href in list.QuerySelectorAll("main a[href*='/admin/budgets/engagements/']").Select(a => a.GetAttribute("href")!).Where(h => Guid.TryParse(h.Split('/')[^1], out _)))
        {
            var path = $"{href}/certifier";
            var page = await services.PageAsync(path);
            if (page.QuerySelector("main input[name='Amount']")?.GetAttribute("value") is not { Length: > 0 } amount || !amount.Any(c => c is >= '1' and <= '9'))
                continue;
            using var answer = await services.SubmitAsync(page, path, new Dictionary<string, string>());
            if (answer.StatusCode == HttpStatusCode.Found)
                return href;
        }

        throw new InvalidOperationException("The demo has no commitment whose service may be certified.");
    }

    private static async Task<IReadOnlyList<(Guid, string)>> BallotsAsync(ClusterSite site) =>
        [.. (await site.ColumnAsync<string>(
            """
            select r.vote_id || ' ' || u.email from cq_voting_roll_entry r join cq_voting_vote v on v.id = r.vote_id join cq_users_user u on u.id = r.user_id
            join cq_host_tenant t on t.id = r.tenant_id
            where v.state <> 'Closed' and t.name = 'paris-centre' and u.email like 'comite%@demo.example'
              and not exists (select from cq_voting_sign_off s where s.vote_id = r.vote_id and s.user_id = r.user_id)
            order by 1
            """,
            Ct)).Select(line => line.Split(' ')).Select(pair => (Guid.Parse(pair[0]), pair[1]))];

    private static Task<long> CentsAsync(ClusterSite site) => site.ScalarAsync<long>("select count(*) from cq_budgets_entry where kind = 'PaymentOrder' and amount = 1", Ct);

    /// <summary>What the nodes hold together; the most that was seen.</summary>
    private static async Task<(long Open, long Working)> ConnectionsAsync(ClusterSite site, CancellationToken stop)
    {
        var (open, working) = (0L, 0L);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                open = Math.Max(open, await site.ScalarAsync<long>("select count(*) from pg_stat_activity where usename = 'cq_app'", CancellationToken.None));
                working = Math.Max(working, await site.ScalarAsync<long>("select count(*) from pg_stat_activity where usename = 'cq_app' and state <> 'idle'", CancellationToken.None));
                await Task.Delay(200, stop);
            }
            catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
            {
                // Away for the moment, or the end.
                await Task.Delay(200, CancellationToken.None);
            }
        }

        return (open, working);
    }

    /// <summary>An event under load, for at least so many seconds.</summary>
    private async Task DuringAsync(ClusterSite site, ClusterWatch watch, string name, int seconds, Func<Task> act)
    {
        using var wrk = new ClusterLoad(site.Address);
        watch.Begin(name);
        var enough = Task.Delay(TimeSpan.FromSeconds(seconds), Ct);
        await act();
        await enough;
        _load.Add($"{name}: {await wrk.EndAsync(Ct)}");
    }

    /// <summary>Each acknowledged write is there once. CQ_DRILL_PLANT has one expected that never was, to show that it is missed.</summary>
    private async Task CompareAsync(ClusterSite site, ClusterPeople people, long cents)
    {
        var planted = Environment.GetEnvironmentVariable("CQ_DRILL_PLANT") is { Length: > 0 };
        if (planted)
            people.Acknowledged.Enqueue(new Acknowledged("planted", Guid.NewGuid(), "select count(*) from cq_contents_item where id = $1"));
        var wrong = new List<string>();
        foreach (var write in people.Acknowledged)
        {
            if (await site.ScalarAsync<long>(write.Count, Ct, write.Id) is var count && count != 1)
                wrong.Add($"{write.What} {write.Id}: {count} times");
        }

        var ordered = await CentsAsync(site) - cents;
        if (ordered != people.Cents + (planted ? 1 : 0))
            wrong.Add($"payment orders of a cent: {people.Cents} acknowledged, {ordered} in the ledger");
        var kinds = people.Acknowledged.GroupBy(a => a.What.Split(' ')[0]).Select(g => $"{g.Count()} {g.Key}");
        output.WriteLine($"Acknowledged: {string.Join(", ", kinds)}, {people.Cents} payment orders; {(wrong.Count == 0 ? "each in the database once" : $"{wrong.Count} are not")}.");
        wrong.ShouldBeEmpty();
        var unbalanced = await site.ScalarAsync<long>(
            "select count(*) from cq_budgets_account a where balance <> coalesce((select sum(amount) from cq_budgets_entry e where e.to_account_id = a.id), 0) - coalesce((select sum(amount) from cq_budgets_entry e where e.from_account_id = a.id), 0)", Ct);
        unbalanced.ShouldBe(0, "balances are the sums of their entries");
    }

    /// <summary>Every mail of the outbox leaves, the killed node's and those of the outage too.</summary>
    private async Task MailsAsync(ClusterSite site, string run)
    {
        var waited = TimeProvider.System.GetTimestamp();
        while (await site.ScalarAsync<long>("select count(*) from cq_host_due_work where done_at is null and due <= now() and kind not like 'owner.%'", Ct) > 0)
        {
            TimeProvider.System.GetElapsedTime(waited).ShouldBeLessThan(TimeSpan.FromMinutes(7), "what a killed node was at is free after the five minutes of its lease");
            await Task.Delay(500, Ct);
        }

        var sent = await site.ScalarAsync<long>($"select count(*) from cq_data_outbox_mail where \"to\" like 'exercice-{run}-%' and sent_at is not null", Ct);
        var (written, people) = Mails(site, run);
        output.WriteLine($"Mails to new accounts: {sent} sent by the outbox, {written} written to {people} people; the last work was done {TimeProvider.System.GetElapsedTime(waited).TotalSeconds:0} s after the end.");
        ((long)people).ShouldBe(sent, "nobody waits for a mail that is marked as sent");
    }

    private static (int Written, int People) Mails(ClusterSite site, string run)
    {
        var to = Directory.EnumerateFiles(site.Mails, "*.eml").SelectMany(f => File.ReadLines(f).Where(l => l.StartsWith("To:", StringComparison.OrdinalIgnoreCase)))
            .Select(l => Registered().Match(l)).Where(m => m.Success).Select(m => m.Value).Where(a => a.StartsWith($"exercice-{run}-", StringComparison.Ordinal)).ToList();
        return (to.Count, to.Distinct().Count());
    }

    [GeneratedRegex("exercice-[0-9a-f]+-[0-9]+@demo.example", RegexOptions.CultureInvariant)]
    private static partial Regex Registered();
}
