using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Drills;

/// <summary>
/// People who write through nginx, by real forms. Who gets no answer, or 503, sends the same form again with the same request id until it is carried out, as the page asks; files and
/// registrations, which carry none, are sent once.
/// </summary>
internal sealed class ClusterPeople(ClusterSite site, ClusterWatch watch, CancellationToken stop) : IDisposable
{
    private const string Password = "un-quartier-quatre-saisons";
    private const string News = "/admin/contenus/nouveau/actualites";

    private readonly ConcurrentBag<TestClient> _clients = [];

    public ConcurrentQueue<Acknowledged> Acknowledged { get; } = new();

    /// <summary>Part of every name, so that a second drill on the same site counts its own.</summary>
    public string Run { get; } = Guid.NewGuid().ToString("N")[..6];

    /// <summary>Answers that neither acknowledge nor ask to come back.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>Payment orders of a cent that were acknowledged.</summary>
    public int Cents { get; private set; }

    public async Task<TestClient> ComeInAsync(string name, Uri? node = null)
    {
        var client = new TestClient(node ?? site.Address, "", null);
        client.Http.Timeout = TimeSpan.FromSeconds(40);
        _clients.Add(client);
        await client.SignInAsync($"{name}@demo.example", Password);
        return client;
    }

    public async Task WriteNewsAsync(string name)
    {
        var client = await ComeInAsync(name);
        for (var n = 1; !stop.IsCancellationRequested; n++)
            await PublishAsync(client, $"Relevé {n} de {name} ({Run})");
    }

    /// <summary>Null when the drill ended before the form came.</summary>
    public async Task<Guid?> PublishAsync(TestClient client, string title)
    {
        if (await PageAsync(client, News) is not { } page)
            return null;
        var place = page.QuerySelectorAll("main select[name='Place'] option, main input[name='Place']").Select(o => o.GetAttribute("value")).First(v => !string.IsNullOrEmpty(v))!;
        var id = Guid.Parse(page.QuerySelector("main input[name='Id']")!.GetAttribute("value")!);
        var values = new Dictionary<string, string> { ["Title"] = title, ["Body"] = "Écrit pendant l’exercice.", ["Place"] = place, ["Audience"] = "tous", ["Act"] = "publier" };
        if (await SendUntilDoneAsync(client, client.Fill(page, News, values, "")))
            Acknowledged.Enqueue(new Acknowledged($"news {title}", id, $"select count(*) from cq_contents_item where (id = $1 or title = '{title.Replace("'", "''", StringComparison.Ordinal)}') and published_at is not null"));
        return id;
    }

    /// <summary>Orders one cent after the other of a commitment whose service is certified.</summary>
    public async Task OrderCentsAsync(string commitment)
    {
        var client = await ComeInAsync("mairie");
        while (!stop.IsCancellationRequested)
        {
            var path = $"{commitment}/mandater";
            if (await PageAsync(client, path) is { } page && await SendUntilDoneAsync(client, client.Fill(page, path, new Dictionary<string, string> { ["Amount"] = "0,01" })))
                Cents++;
        }
    }

    public async Task CastAsync(IEnumerable<(Guid Vote, string Email)> ballots, TimeSpan between)
    {
        foreach (var (vote, email) in ballots)
        {
            var client = await ComeInPatientlyAsync(email);
            var path = $"/votes/{vote}/bulletin";
            if (await PageAsync(client, path) is { } page && page.QuerySelector("main form input[name='Choice']") is not null
                && await SendUntilDoneAsync(client, client.Fill(page, path, new Dictionary<string, string> { ["Choice"] = "For", ["Step"] = "confirmer" })))
            {
                Acknowledged.Enqueue(new Acknowledged(
                    $"vote of {email}", vote, $"select count(*) from cq_voting_sign_off s join cq_users_user u on u.id = s.user_id where s.vote_id = $1 and u.email = '{email}'"));
            }

            await PauseAsync(between);
        }
    }

    public async Task RegisterAsync()
    {
        using var client = new TestClient(site.Address, "", null);
        for (var n = 1; !stop.IsCancellationRequested; n++)
        {
            var email = $"exercice-{Run}-{n}@demo.example";
            var values = new Dictionary<string, string>
            {
                ["DisplayName"] = $"Exercice {n}", ["Email"] = email, ["Password"] = "cheval lampe canal mercredi", ["IsFifteenOrOlder"] = "true",
            };
            if (await PageAsync(client, "/compte/inscription") is { } page && await SendOnceAsync(client, client.Fill(page, "/compte/inscription", values)))
                Acknowledged.Enqueue(new Acknowledged($"account {email}", Guid.Empty, $"select count(*) from cq_users_user where email = '{email}' and $1::uuid is not null"));
            await PauseAsync(TimeSpan.FromMilliseconds(400));
        }
    }

    public async Task UploadAsync(string name)
    {
        var client = await ComeInAsync(name);
        for (var n = 1; !stop.IsCancellationRequested; n++)
        {
            if (await SendFileAsync(client, $"releve-{Run}-{n}.txt", $"Relevé {n} de {name}.\n") is { } sent)
                Acknowledged.Enqueue(new Acknowledged($"file releve-{Run}-{n}.txt", sent["id"]!.GetValue<Guid>(), $"select count(*) from cq_media_file where id = $1 or name = 'releve-{Run}-{n}.txt'"));
            await PauseAsync(TimeSpan.FromMilliseconds(500));
        }
    }

    public async Task<JsonNode?> SendFileAsync(TestClient client, string name, string text)
    {
        if (await PageAsync(client, "/compte/nom") is not { } page)
            return null;
        JsonNode? sent = null;
        await AskAsync(isRead: false, async () =>
        {
            using var content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } }, "File", name } };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/mediatheque/envoi") { Content = content };
            request.Headers.Add("X-CQ-Token", page.QuerySelector("main input[name='__token']")!.GetAttribute("value"));
            request.Headers.Accept.ParseAdd("application/json");
            var answer = await client.Http.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.OK)
                sent = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
            return answer;
        }, answer => answer.StatusCode == HttpStatusCode.OK);
        return sent;
    }

    /// <summary>Somebody who reads without a session, now a page that is kept and now one that has to be made.</summary>
    public async Task ReadAsync(int reader)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address, Timeout = TimeSpan.FromSeconds(40) };
        string[] pages = ["/", "/projets", "/actualites", "/agenda", "/budgets"];
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            var path = pages[n % pages.Length] + (n % 2 == 0 ? "" : $"?lecture={reader}-{n}");
            await AskAsync(isRead: true, () => http.GetAsync(path), answer => answer.StatusCode == HttpStatusCode.OK);
            await PauseAsync(TimeSpan.FromMilliseconds(20));
        }
    }

    public void Dispose()
    {
        foreach (var client in _clients)
            client.Dispose();
    }

    // Coming in is nothing that is counted; while the site is away it is tried again.
    private async Task<TestClient> ComeInPatientlyAsync(string email)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await ComeInAsync(email.Split('@')[0]);
            }
            catch (Exception e) when (tries < 60 && e is HttpRequestException or ShouldAssertException)
            {
                await Task.Delay(500, CancellationToken.None);
            }
        }
    }

    /// <summary>A page with a form, asked for until it comes or the drill ends.</summary>
    private async Task<IDocument?> PageAsync(TestClient client, string path)
    {
        for (var tries = 0; !stop.IsCancellationRequested; tries++)
        {
            IDocument? page = null;
            await AskAsync(isRead: true, async () =>
            {
                var answer = await client.GetAsync(path);
                if (answer.StatusCode == HttpStatusCode.OK)
                    page = await TestClient.ParseAsync(answer);
                return answer;
            }, answer => answer.StatusCode == HttpStatusCode.OK);
            if (page is not null)
                return page;
            await PauseAsync(TimeSpan.FromMilliseconds(300));
        }

        return null;
    }

    // Also after the end: what was begun is brought to its end, for as long as a minute.
    private async Task<bool> SendUntilDoneAsync(TestClient client, (string Target, IReadOnlyList<KeyValuePair<string, string>> Fields) form)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await SendOnceAsync(client, form))
                return true;
            await Task.Delay(300, CancellationToken.None);
        }

        Faults.Enqueue($"{form.Target} was never carried out");
        return false;
    }

    private Task<bool> SendOnceAsync(TestClient client, (string Target, IReadOnlyList<KeyValuePair<string, string>> Fields) form) => AskAsync(
        isRead: false, () => client.SendAsync(form.Target, form.Fields),
        answer => answer.StatusCode == HttpStatusCode.Found && !answer.Headers.Location!.OriginalString.Contains("/connexion", StringComparison.Ordinal));

    private async Task<bool> AskAsync(bool isRead, Func<Task<HttpResponseMessage>> ask, Func<HttpResponseMessage, bool> isGood)
    {
        var begun = watch.Now;
        try
        {
            using var answer = await ask();
            var good = isGood(answer);
            watch.Note(isRead, begun, answer.StatusCode, good);
            // Not carried out, and said so.
            if (!good && (answer.StatusCode != HttpStatusCode.ServiceUnavailable || answer.Headers.RetryAfter is null))
                Faults.Enqueue($"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.PathAndQuery}: {(int)answer.StatusCode} {answer.Headers.Location} {Begin(await answer.Content.ReadAsStringAsync())}");
            return good;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            watch.Note(isRead, begun, null, isGood: false);
            return false;
        }
    }

    private static string Begin(string text) => text[..Math.Min(text.Length, 300)];

    private async Task PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, stop);
        }
        catch (OperationCanceledException)
        {
            // The drill ends.
        }
    }
}
