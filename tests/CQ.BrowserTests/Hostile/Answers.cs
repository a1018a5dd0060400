using CQ.IntegrationTests.Sites;
using Microsoft.Playwright;

namespace CQ.BrowserTests.Hostile;

/// <summary>Sends forms and searches with planted words in everything they take, in a browser, and looks at what the site answers.</summary>
internal sealed class Answers(TestSite site, Watch watch, IReadOnlyList<TextField> fields)
{
    private const int LongestQuery = 4_500;

    private const int Patience = 10;

    // A form without a page of its own: what a person can send, a script of theirs can send too.
    private const string Send =
        """
        ([target, fields]) => {
          const form = document.createElement('form');
          form.method = 'post';
          form.enctype = 'multipart/form-data';
          form.action = target;
          for (const [name, value] of fields) {
            const area = document.createElement('textarea');
            area.name = name;
            area.value = value;
            form.append(area);
          }
          document.body.append(form);
          form.submit();
        }
        """;

    private static int _piece;

    private readonly ILookup<string, TextField> _byAction = fields.ToLookup(f => f.Action);

    public int Sent { get; private set; }

    public List<string> Faults { get; } = [];

    /// <summary>What was answered without a page.</summary>
    public List<string> Pageless { get; } = [];

    public async Task FormsAsync(string? who, IReadOnlyList<FormSeen> forms)
    {
        await watch.SignInAsync(site, who);
        var page = await watch.Context.NewPageAsync();
        var token = await TokenAsync(page, who);
        foreach (var form in forms)
        {
            // A refusal without a word leaves the browser on a page of its own, from which nothing can be sent.
            if (!page.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal))
                await page.GotoAsync("/compte/connexion");
            var names = _byAction[form.Action].Where(f => f.Method == "POST").Select(f => f.Name).ToHashSet();
            var sent = form.Fields.Where(f => !names.Contains(Root(f.Key)) && f.Key is not ("__token" or "__request"))
                .Concat(form.Fields.Select(f => f.Key).Where(k => names.Contains(Root(k)) || k.StartsWith("Fields.", StringComparison.Ordinal)).Concat(names.Where(n => form.Fields.All(f => Root(f.Key) != n)).SelectMany(Spellings)).Distinct()
                    .Select(k => KeyValuePair.Create(k, Corpus.All)))
                .Append(KeyValuePair.Create("__token", token)).Append(KeyValuePair.Create("__request", Guid.NewGuid().ToString("D")))
                .Select(f => new[] { f.Key, f.Value }).ToArray();
            try
            {
                await LookAsync(page, await SubmitAsync(page, form.Target, sent), $"POST {form.Target}");
            }
            catch (TimeoutException)
            {
                // Answered without a page: a file, or nothing at all.
                Pageless.Add(form.Target);
                await page.CloseAsync();
                page = await watch.Context.NewPageAsync();
                await page.GotoAsync("/compte/connexion");
            }
        }

        await page.CloseAsync();
    }

    public async Task SearchesAsync(string? who, IReadOnlyDictionary<string, string> pages)
    {
        await watch.SignInAsync(site, who);
        var page = await watch.Context.NewPageAsync();
        foreach (var (action, path) in pages)
        {
            var names = _byAction[action].Where(f => f.Method == "GET").Select(f => f.Name).ToList();
            if (names.Count == 0)
                continue;
            var query = string.Join('&', names.Select(n => $"{n}={Query(LongestQuery / names.Count)}"));
            IResponse? answer;
            try
            {
                answer = await page.GotoAsync($"{path.Split('?')[0]}?{query}");
            }
            catch (PlaywrightException fault) when (fault.Message.Contains("Download is starting", StringComparison.Ordinal))
            {
                continue;
            }

            await LookAsync(page, answer, $"GET {path}");
        }

        await page.CloseAsync();
    }

    private static async Task<IResponse?> SubmitAsync(IPage page, string target, string[][] fields)
    {
        IResponse? answer = null;
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Answered(object? sender, IResponse response) => answer = response.Request.IsNavigationRequest ? response : answer;
        void Navigated(object? sender, IFrame frame) => arrived.TrySetResult();
        page.Response += Answered;
        page.FrameNavigated += Navigated;
        await page.EvaluateAsync(Send, new object[] { target, fields });
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(Patience));
        await page.WaitForLoadStateAsync();
        page.Response -= Answered;
        page.FrameNavigated -= Navigated;
        return answer;
    }

    private async Task LookAsync(IPage page, IResponse? answer, string what)
    {
        Sent++;
        if (answer?.Status >= 500)
            Faults.Add($"{what}: {answer.Status}");
        await watch.LookAsync(page, touch: false);
    }

    /// <summary>As many payloads as fit, beginning where the last query ended.</summary>
    private static string Query(int length)
    {
        var query = "";
        while (true)
        {
            var next = Uri.EscapeDataString(Corpus.Payloads[_piece % Corpus.Payloads.Count] + "\n");
            if (query.Length > 0 && query.Length + next.Length > length)
                return query;
            query += next;
            _piece++;
        }
    }

    private static async Task<string> TokenAsync(IPage page, string? who)
    {
        await page.GotoAsync(who is null ? "/compte/inscription" : "/compte/nom");
        return await page.Locator("main input[name=__token]").First.InputValueAsync();
    }

    // One of many is known by its number; which name is one of many, the form would have said.
    private static IEnumerable<string> Spellings(string name) => name.Contains('.', StringComparison.Ordinal) ? [name, name.Replace(".", "[0].", StringComparison.Ordinal)] : [name, $"{name}[0]"];

    private static string Root(string name) => name.Split('[')[0] is var root && name.Contains("].", StringComparison.Ordinal) ? $"{root}.{name.Split("].")[^1]}" : root;
}
