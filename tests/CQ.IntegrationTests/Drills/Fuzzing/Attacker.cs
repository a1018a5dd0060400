using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CQ.IntegrationTests.Drills.Fuzzing;

/// <summary>One person of a role who sends what no browser would: to addresses of the endpoint table and to those that pages lead to, with forms as they are and as they are not.</summary>
internal sealed partial class Attacker(TestSite site, string prefix, Persona persona, Random random, IReadOnlyList<SiteEndpoint> endpoints) : IDisposable
{
    /// <summary>Tells what is tried from what it takes to come in.</summary>
    public const string Sent = "X-Fuzz";

    private const int MostKept = 400;

    /// <summary>Of Kestrel, less method and version.</summary>
    private const int LongestLine = (8 * 1024) - 20;

    // What ends the person's own session, or the site for everybody, is tried by tests of its own.
    private static readonly string[] Spared = ["deconnexion", "/compte/effacer", "/compte/donnees/effacer", "/compte/autres-sessions", "/admin/fonctions", "/admin/modules"];

    private readonly List<SiteEndpoint> _open = [.. endpoints.Where(e => e.Access is not null && persona.MayOpen(e.Access))];
    private readonly List<string> _paths = [];
    private readonly List<FoundForm> _forms = [];
    private TestClient _client = site.Client(prefix);
    private string _token = "";

    private string Root => prefix.Length == 0 ? "" : "/" + prefix;

    public async Task ComeInAsync()
    {
        _client.Dispose();
        _client = site.Client(prefix);
        if (persona.Email is not null)
            await _client.SignInAsync(persona.Email);
        var page = await _client.PageAsync(persona.Email is null ? "/compte/connexion" : "/compte/nom");
        _token = page.QuerySelector("main input[name='__token']")!.GetAttribute("value")!;
    }

    /// <summary>Null, or what is wrong with the answer.</summary>
    public async Task<string?> SendAsync(CancellationToken ct)
    {
        using var request = Next();
        request.Headers.Add(Sent, "1");
        var said = $"{persona.Name}: {request.Method} {request.RequestUri} {request.Content?.Headers.ContentType}";
        HttpResponseMessage response;
        try
        {
            response = await _client.Http.SendAsync(request, HttpCompletionOption.ResponseContentRead, ct);
        }
        // The server refuses a line that is longer than it reads, and closes: what is still being sent may find the door shut before the answer is read.
        catch (HttpRequestException) when (request.RequestUri!.ToString().Length > LongestLine)
        {
            return null;
        }
        catch (HttpRequestException e)
        {
            return $"{said}: no answer ({e.Message})";
        }

        using (response)
        {
            if ((int)response.StatusCode >= 500)
                return $"{said}: {(int)response.StatusCode}";
            if (response.Content.Headers.ContentType?.MediaType is not ("text/html" or "application/json"))
                return null;
            var text = await response.Content.ReadAsStringAsync(ct);
            if (StackTrace().IsMatch(text))
                return $"{said}: tells a stack trace";
            if (response.StatusCode == HttpStatusCode.OK && request.Method == HttpMethod.Get && random.Next(3) == 0)
                await LearnAsync(text);
            return null;
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Next()
    {
        var kind = random.Next(10);
        var request = kind switch
        {
            < 3 when _forms.Count > 0 => OfForm(Pick(_forms)),
            < 6 when _paths.Count > 0 => To(HttpMethod.Get, Spoiled(Pick(_paths))),
            _ => OfEndpoint(Pick(random.Next(12) == 0 ? endpoints : _open)),
        };
        if (random.Next(40) == 0)
            request.Method = new HttpMethod(Pick(HostileValues.Methods));
        if (random.Next(8) == 0)
        {
            var (name, value) = Pick(HostileValues.Headers);
            if (name == "Content-Encoding")
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private HttpRequestMessage OfEndpoint(SiteEndpoint endpoint)
    {
        var path = Root + Guids().Replace(endpoint.Path, m => random.Next(4) == 0 ? Uri.EscapeDataString(Value()) : m.Value);
        var names = NamesOf(endpoint);
        if (endpoint.Method == "GET")
        {
            var query = string.Join('&', names.Where(_ => random.Next(2) == 0).Select(n => $"{n}={Uri.EscapeDataString(Value())}"));
            return To(HttpMethod.Get, query.Length == 0 ? path : $"{path}?{query}");
        }

        var request = To(new HttpMethod(endpoint.Method), path);
        if (random.Next(16) == 0)
        {
            var (type, body) = Pick(HostileValues.Bodies);
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            return request;
        }

        return With(request, random.Next(6) == 0, [.. names.Where(_ => random.Next(4) > 0).Select(n => KeyValuePair.Create(n, Value())), new("__token", random.Next(24) == 0 ? Value() : _token)]);
    }

    private HttpRequestMessage OfForm(FoundForm form)
    {
        var fields = form.Fields.Select(f => f.Key.StartsWith("__", StringComparison.Ordinal) || random.Next(3) > 0 ? f : KeyValuePair.Create(f.Key, Value())).ToList();
        // A field too many, one twice, one missing, one that the page does not offer.
        if (random.Next(4) == 0 && fields.Count > 0)
            fields.RemoveAt(random.Next(fields.Count));
        if (random.Next(4) == 0 && fields.Count > 0)
            fields.Add(Pick(fields));
        if (random.Next(6) == 0)
            fields.Add(new(Pick(["Id", "TenantId", "AudienceId", "Roles", "IsAdmin", "UserId", "State", "Version", "x[0].y"]), Value()));
        return With(To(HttpMethod.Post, form.Action), form.IsMultipart, fields);
    }

    private HttpRequestMessage With(HttpRequestMessage request, bool multipart, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        if (!multipart)
        {
            request.Content = new StringContent(string.Join('&', fields.Select(f => $"{Escape(f.Key)}={Escape(f.Value)}")), Encoding.UTF8, "application/x-www-form-urlencoded");
            return request;
        }

        var content = new MultipartFormDataContent("limite");
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), Quoted(name));
        var (file, type, body) = Pick(HostileValues.Files);
        var part = new ByteArrayContent(body);
        part.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        content.Add(part, Pick(["File", "Files", "Picture", "file"]), Quoted(file));
        request.Content = content;
        return request;
    }

    // Against this site, also what looks like the address of another.
    private HttpRequestMessage To(HttpMethod method, string path) => new(method, new Uri(site.Address.GetLeftPart(UriPartial.Authority) + path));

    private string Spoiled(string path) => random.Next(6) switch
    {
        0 => path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Pick(["page", "q", "apres", "avant", "tri", "annee", "quartier", "retour"]) + "=" + Escape(Value()),
        1 => path + "/" + Escape(Value()),
        2 => path.ToUpperInvariant(),
        _ => path,
    };

    private async Task LearnAsync(string html)
    {
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(html));
        foreach (var link in page.QuerySelectorAll<IHtmlAnchorElement>("a[href^='/']"))
            Keep(_paths, link.GetAttribute("href")!);
        foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("form[method='post' i]"))
        {
            if (form.GetAttribute("action") is not { Length: > 0 } action || action[0] != '/')
                continue;
            var fields = form.QuerySelectorAll("input[name], textarea[name], select[name]").Where(f => f.GetAttribute("type") != "file").Select(f => KeyValuePair.Create(f.GetAttribute("name")!, ValueOf(f))).ToList();
            Keep(_forms, new FoundForm(action, form.Enctype?.Contains("multipart", StringComparison.OrdinalIgnoreCase) == true, fields), f => f.Action);
        }
    }

    private void Keep(List<string> list, string path)
    {
        path = path.Split('#')[0];
        if (path.Length is > 0 and < 500 && path.StartsWith(Root, StringComparison.Ordinal) && !IsSpared(path) && !list.Contains(path))
            Add(list, path);
    }

    private void Keep(List<FoundForm> list, FoundForm form, Func<FoundForm, string> by)
    {
        if (IsSpared(by(form)))
            return;
        list.RemoveAll(f => by(f) == by(form));
        Add(list, form);
    }

    private void Add<T>(List<T> list, T item)
    {
        if (list.Count >= MostKept)
            list.RemoveAt(random.Next(list.Count));
        list.Add(item);
    }

    public static bool IsSpared(string path) => Spared.Any(s => path.Contains(s, StringComparison.Ordinal));

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => field.GetAttribute("value") ?? "",
    };

    private static List<string> NamesOf(SiteEndpoint endpoint) =>
        [.. (endpoint.Action?.Parameters ?? []).Where(p => p.BindingInfo?.BindingSource != BindingSource.Services && p.ParameterType != typeof(CancellationToken))
            .SelectMany(p => p.ParameterType.Namespace?.StartsWith("CQ.", StringComparison.Ordinal) == true && !p.ParameterType.IsEnum
                ? p.ParameterType.GetProperties().Where(x => x.CanWrite).Select(x => x.Name)
                : [p.BindingInfo?.BinderModelName ?? p.Name])];

    private static string Escape(string value) => Uri.EscapeDataString(value);

    private static string Quoted(string name) => "\"" + name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal) + "\"";

    private string Value() => random.Next(40) == 0 ? new string('x', 60_000) : Pick(HostileValues.All);

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/)(1|2026|est|000000000000)(?=/|$)")]
    private static partial Regex Guids();

    [GeneratedRegex(@"\n\s+at [A-Z]\w+\.|System\.\w+Exception|Npgsql\.\w+Exception")]
    private static partial Regex StackTrace();
}
