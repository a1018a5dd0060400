using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CQ.IntegrationTests.Sites;

/// <summary>Talks HTTP like a browser does: cookies, forms with their hidden fields, redirects only when asked.</summary>
public sealed class TestClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _prefix;

    public TestClient(Uri address, string prefix, string? host, CookieContainer? cookies = null)
    {
        _prefix = prefix.Length == 0 ? "" : "/" + prefix;
        Cookies = cookies ?? new CookieContainer();
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        if (host is not null)
            _http.DefaultRequestHeaders.Host = host;
    }

    public CookieContainer Cookies { get; }

    public HttpClient Http => _http;

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(_prefix + path);

    public async Task<IDocument> PageAsync(string path)
    {
        using var response = await GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"GET {path}");
        return await ParseAsync(response);
    }

    public static async Task<IDocument> ParseAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(html));
    }

    /// <summary>Fills the form of a page that posts to <paramref name="action"/> (or its only one) and sends it with all its hidden fields.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, IReadOnlyDictionary<string, string> values, string? action = null)
    {
        var page = await PageAsync(path);
        return await SubmitAsync(page, path, values, action);
    }

    public Task<HttpResponseMessage> SubmitAsync(IDocument page, string path, IReadOnlyDictionary<string, string> values, string? action = null)
    {
        var (target, fields) = Fill(page, path, values, action);
        return SendAsync(target, fields);
    }

    /// <summary>What a form would send; sent twice it is the same request, with the same request id.</summary>
    public (string Target, IReadOnlyList<KeyValuePair<string, string>> Fields) Fill(
        IDocument page, string path, IReadOnlyDictionary<string, string> values, string? action = null)
    {
        var forms = page.QuerySelectorAll<IHtmlFormElement>("main form").Where(f => f.Method.Equals("post", StringComparison.OrdinalIgnoreCase)).ToList();
        var form = action is null
            ? forms.Single()
            : forms.First(f => (f.GetAttribute("action") ?? "").Contains(action, StringComparison.Ordinal));
        var fields = Fields(form).Where(f => !values.ContainsKey(f.Key)).Concat(values).ToList();
        var target = form.GetAttribute("action") is { Length: > 0 } to ? to : _prefix + path;
        return (target, fields);
    }

    public Task<HttpResponseMessage> SendAsync(string target, IEnumerable<KeyValuePair<string, string>> fields) =>
        _http.PostAsync(target, new FormUrlEncodedContent(fields));

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        _http.PostAsync(_prefix + path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public async Task SignInAsync(string email, string password = TestPeople.Password)
    {
        using var response = await SubmitAsync("/compte/connexion", new Dictionary<string, string> { ["Email"] = email, ["Password"] = password });
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"sign-in of {email}: {await response.Content.ReadAsStringAsync()}");
    }

    public void Dispose() => _http.Dispose();

    public static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input, select, textarea"))
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name))
                continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "file" }:
                    continue;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return KeyValuePair.Create(name, select.Value ?? "");
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
            }
        }
    }
}
