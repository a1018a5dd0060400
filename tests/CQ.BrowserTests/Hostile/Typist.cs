using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CQ.BrowserTests.Story;
using CQ.IntegrationTests.Sites;

namespace CQ.BrowserTests.Hostile;

/// <summary>
/// Goes wherever links lead one account and fills every form it finds with planted words: long fields with all of them, short ones with the next. What is refused is
/// sent again with something plainer in the field that was refused, until the rest is taken.
/// </summary>
internal sealed class Typist(TestSite site, string? who)
{
    private const int MostPages = 130;
    private const int Tries = 4;

    /// <summary>A form that two accounts could not get taken is left to <see cref="Answers"/>.</summary>
    private const int Accounts = 2;

    /// <summary>Forms that lead out of the account, or out of what the others still need.</summary>
    private static readonly string[] Left = ["/langue", "deconnexion", "/fermer", "/compte/adresse", "/compte/donnees", "/compte/mot-de-passe", "/compte/protection", "/abandonner", "/admin/fonctionnalites"];

    private readonly TestClient _client = site.Client();

    public List<FormSeen> Forms { get; } = [];

    /// <summary>An address of each action that answered a page.</summary>
    public Dictionary<string, string> Pages { get; } = [];

    /// <summary>Addresses that answered a page.</summary>
    public List<string> Visited { get; } = [];

    /// <summary>Feeds, calendars, tables and files that pages lead to.</summary>
    public HashSet<string> Files { get; } = [];

    public string? Who => who;

    public int Sent { get; private set; }

    public int Taken { get; private set; }

    public List<string> Faults { get; } = [];

    /// <param name="known">How often forms were tried, by whomever.</param>
    /// <param name="ofAKind">How many pages of one address pattern are opened.</param>
    public async Task WalkAsync(IEnumerable<string> start, ConcurrentDictionary<string, int> known, int ofAKind)
    {
        if (who is not null)
            await _client.SignInAsync(who);
        var (found, visited, kinds) = (new Queue<string>(start), new HashSet<string>(), new Dictionary<string, int>());
        while (visited.Count < MostPages && found.TryDequeue(out var path))
        {
            var kind = Crawl.Pattern(path);
            if (Crawl.IsFile(path) || path.Contains("deconnexion", StringComparison.Ordinal) || kinds.GetValueOrDefault(kind) == ofAKind || !visited.Add(path.Split('?')[0]))
                continue;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            using var response = await _client.GetAsync(path);
            if ((int)response.StatusCode >= 500)
                Faults.Add($"{path}: {(int)response.StatusCode} for {who}");
            if (response.Headers.Location is { } elsewhere && IsHere(elsewhere.OriginalString))
                found.Enqueue(elsewhere.OriginalString);
            if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            Pages.TryAdd(ActionOf(response), path);
            Visited.Add(path);
            var page = await TestClient.ParseAsync(response);
            foreach (var link in page.QuerySelectorAll("a[href], link[rel=alternate]").Select(a => a.GetAttribute("href")!).Where(IsHere))
            {
                if (Crawl.IsFile(link))
                    Files.Add(link);
                else
                    found.Enqueue(link.Split('#')[0]);
            }

            foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("form").Where(f => f.Method.Equals("post", StringComparison.OrdinalIgnoreCase) && HasText(f)))
            {
                var target = form.GetAttribute("action") is { Length: > 0 } to ? to : path;
                var key = $"{Crawl.Pattern(target)} {string.Join(',', form.QuerySelectorAll("[name]").Select(e => e.GetAttribute("name")).Distinct().Order(StringComparer.Ordinal))}";
                if (Left.Any(l => target.Contains(l, StringComparison.Ordinal)) || known.AddOrUpdate(key, 1, (_, n) => n + 1) > Accounts)
                    continue;
                if (await FillAsync(form, target) is not { } led)
                    continue;
                known[key] = Accounts;
                if (IsHere(led))
                    found.Enqueue(led);
            }
        }
    }

    /// <summary>Where the answer led; null when it was refused to the last.</summary>
    private async Task<string?> FillAsync(IHtmlFormElement form, string target)
    {
        var plain = Complete(form);
        var texts = form.QuerySelectorAll("input, textarea").Where(IsText).Select(e => (Name: e.GetAttribute("name")!, IsLong: e is IHtmlTextAreaElement, Type: e.GetAttribute("type"))).DistinctBy(t => t.Name).ToList();
        var level = new Dictionary<string, int>();
        var extra = new Dictionary<string, string>();
        for (var i = 0; i < Tries; i++)
        {
            var fields = plain.Where(f => texts.All(t => t.Name != f.Key) && !extra.ContainsKey(f.Key)).Concat(extra)
                .Concat(texts.Select(t => KeyValuePair.Create(t.Name, Words(t.Name, t.Type, t.IsLong, level.GetValueOrDefault(t.Name), plain.FirstOrDefault(f => f.Key == t.Name).Value))))
                .Select(f => f.Key == "__request" ? KeyValuePair.Create(f.Key, Guid.NewGuid().ToString("D")) : f)
                .ToList();
            Sent++;
            using var response = await _client.SendAsync(target, fields);
            if (i == 0)
                Forms.Add(new FormSeen(who, target, fields, ActionOf(response)));
            if (response.StatusCode is HttpStatusCode.Redirect)
            {
                Taken++;
                return response.Headers.Location!.OriginalString;
            }

            if ((int)response.StatusCode >= 500)
                Faults.Add($"POST {target}: {(int)response.StatusCode} for {who}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                return null;
            var refused = (await TestClient.ParseAsync(response)).QuerySelectorAll<IElement>("[aria-invalid=true][name], .field--error [name]").ToList();
            foreach (var box in refused.OfType<IHtmlInputElement>().Where(b => b.Type is "checkbox" or "radio"))
                extra[box.Name!] = box.Value;
            var names = refused.Select(e => e.GetAttribute("name")!).Where(n => texts.Any(t => t.Name == n)).ToHashSet();
            foreach (var name in names.Count > 0 ? names : texts.Select(t => t.Name).ToHashSet())
                level[name] = level.GetValueOrDefault(name) + 1;
        }

        return null;
    }

    private static string Words(string name, string? type, bool isLong, int level, string? shown) => level switch
    {
        0 when type is not ("email" or "date" or "number") => isLong ? Corpus.All.Replace("\0", "", StringComparison.Ordinal) : Corpus.Next(),
        0 or 1 when type is not ("date" or "number") => Corpus.Next(),
        _ => Plain(name, type, shown),
    };

    private static string Plain(string name, string? type, string? shown) => shown is { Length: > 0 } ? shown : (type, name) switch
    {
        ("email", _) => $"personne{Random.Shared.Next(1_000_000)}@test.example",
        ("date", _) => SiteDay.Today.AddDays(name.Contains("Held", StringComparison.Ordinal) || name.Contains("Act", StringComparison.Ordinal) ? -2 : 20).Field(),
        (_, "Slug") => $"hostile-{Random.Shared.Next(1_000_000)}",
        (_, var n) when n.Contains("Email", StringComparison.Ordinal) => "habitant2@demo.example",
        (_, var n) when n.Contains("Time", StringComparison.Ordinal) => "19:00",
        (_, var n) when n.Contains("Link", StringComparison.Ordinal) || n.Contains("Sites", StringComparison.Ordinal) => "https://visio.example/salle",
        (_, var n) when n.Contains("Amount", StringComparison.Ordinal) || n.Contains("Cost", StringComparison.Ordinal) || n.Contains("Credit", StringComparison.Ordinal) => "12,00",
        (_, var n) when n.Contains("Data", StringComparison.Ordinal) || type == "number" => "3",
        _ => "",
    };

    /// <summary>The form as its page fills it, with something chosen wherever something must be.</summary>
    private static List<KeyValuePair<string, string>> Complete(IHtmlFormElement form)
    {
        var fields = TestClient.Fields(form).ToList();
        foreach (var select in form.QuerySelectorAll<IHtmlSelectElement>("select").Where(s => string.IsNullOrEmpty(s.Value)))
        {
            fields.RemoveAll(f => f.Key == select.Name);
            fields.Add(KeyValuePair.Create(select.Name!, select.Options.Select(o => o.Value).FirstOrDefault(v => v.Length > 0) ?? ""));
        }

        foreach (var radios in form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").GroupBy(r => r.Name!).Where(g => !g.Any(r => r.IsChecked)))
            fields.Add(KeyValuePair.Create(radios.Key, radios.First().Value));
        if (form.QuerySelector("button[name]") is { } button && form.QuerySelector("button:not([name])") is null)
            fields.Add(KeyValuePair.Create(button.GetAttribute("name")!, button.GetAttribute("value") ?? ""));
        return fields;
    }

    private static bool HasText(IHtmlFormElement form) => form.QuerySelector("input[type=password]") is null && form.QuerySelectorAll("input, textarea").Any(IsText);

    private static bool IsText(IElement element) =>
        element.GetAttribute("name") is { Length: > 0 }
        && (element is IHtmlTextAreaElement || (element is IHtmlInputElement input && (input.GetAttribute("type") ?? "text") is "text" or "search" or "email" or "url" or "tel" or "number" or "date" or "time"));

    private static bool IsHere(string link) => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal);

    private static string ActionOf(HttpResponseMessage response) => response.Headers.TryGetValues(Heard.ActionHeader, out var names) ? names.First() : "";
}
