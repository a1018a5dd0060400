using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CQ.IntegrationTests.Projects;
using CQ.IntegrationTests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>A viewer's browser, and the same person in a scope of the services.</summary>
internal sealed partial class ViewerSession : IDisposable
{
    private readonly TestClient _client;

    private ViewerSession(AudienceWorld world, AudienceViewer viewer, TestClient client) => (World, Viewer, _client) = (world, viewer, client);

    public AudienceWorld World { get; }

    public AudienceViewer Viewer { get; }

    private string Prefix => Viewer.Tenant == "nord" ? "" : "/sud";

    public static async Task<ViewerSession> OpenAsync(AudienceWorld world, AudienceViewer viewer)
    {
        var client = world.Site.Client(viewer.Tenant == "nord" ? "" : viewer.Tenant);
        if (viewer.Email is not null)
            await client.SignInAsync(viewer.Email);
        return new ViewerSession(world, viewer, client);
    }

    /// <summary>Status and text of a page; what differs from request to request is taken out.</summary>
    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        if (response.Headers.Location is { } location)
            text += "→ " + location.OriginalString;
        return (response.StatusCode, text);
    }

    /// <summary>What is the same in the answers to all addresses where there is nothing: tokens and the address itself are left out.</summary>
    public static string Neutral(string text, string path) =>
        Secrets().Replace(text.Replace(path, "…", StringComparison.Ordinal).Replace(Uri.EscapeDataString(path), "…", StringComparison.Ordinal), "…");

    /// <summary>A list with all its pages, as one text.</summary>
    public async Task<string> ListAsync(string path)
    {
        var all = new System.Text.StringBuilder();
        for (var (next, pages) = ((string?)path, 0); next is not null; pages++)
        {
            pages.ShouldBeLessThan(100, $"{path} has no end");
            using var response = await _client.GetAsync(next);
            if (response.StatusCode != HttpStatusCode.OK)
                break;
            var page = await TestClient.ParseAsync(response);
            all.Append(page.DocumentElement.OuterHtml);
            var onward = page.QuerySelector("nav.paging a[rel=next]")?.GetAttribute("href");
            next = onward is null ? null : onward[Prefix.Length..];
        }

        return all.ToString();
    }

    /// <summary>Asks in another way than a page does: for the head alone, or for a part of a file.</summary>
    public async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, bool inPart = false)
    {
        using var request = new HttpRequestMessage(method, Prefix + path);
        if (inPart)
            request.Headers.Range = new System.Net.Http.Headers.RangeHeaderValue(0, 9);
        using var response = await _client.Http.SendAsync(request);
        return response.StatusCode;
    }

    public Task<IDocument> PageAsync(string path) => _client.PageAsync(path);

    /// <summary>Posts as a form of any page of one's own would.</summary>
    public async Task<(HttpStatusCode Status, string Text)> PostAsync(string path)
    {
        if (!Viewer.IsSignedIn)
            return (HttpStatusCode.Unauthorized, "");
        var page = await _client.PageAsync("/compte/nom");
        var token = page.QuerySelector("main input[name='__token']")!.GetAttribute("value")!;
        using var response = await _client.PostAsync(path, ("__token", token));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Does something in a scope in which this person is looking.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        if (Viewer.Email is { } email)
            return await new ProjectSite(World.Site, Viewer.Tenant).AsAsync(email, act);
        await using var scope = World.Site.Enter(Viewer.Tenant);
        return await act(scope.Services);
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""value="[^"]{20,}"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=count">)\d+""")]
    private static partial Regex Secrets();
}
