using System.Net.Http.Json;
using System.Text.RegularExpressions;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Contents;

/// <summary>Writes through the screens, as a browser does.</summary>
internal sealed partial class EditorSite(TestSite site, string prefix = "")
{
    public const string Admin = "/admin/contenus";
    public const string New = Admin + "/nouveau/actualites";

    public ContentSite Contents { get; } = new(site, prefix.Length == 0 ? "nord" : prefix);

    public async Task<TestClient> SignInAsync(string email)
    {
        var client = site.Client(prefix);
        await client.SignInAsync(email);
        return client;
    }

    public async Task<string> PlaceAsync(string quartier, string sort = "quartier") => $"{sort}:{await Contents.CouncilAsync(quartier)}";

    public static Dictionary<string, string> Form(string title, string place, string act = "enregistrer", string body = "Un texte.", string audience = "tous") =>
        new() { ["Title"] = title, ["Body"] = body, ["Place"] = place, ["Audience"] = audience, ["Act"] = act };

    /// <summary>Id of the item that a form is about; a new one has it before it is sent.</summary>
    public static Guid IdOf(AngleSharp.Dom.IDocument page) => Guid.Parse(page.QuerySelector("main input[name='Id']")!.GetAttribute("value")!);

    /// <summary>Id of the item that a saved form leads to; one that was published leads to its readers' page.</summary>
    public static Guid IdOf(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return Guid.Parse(Id().Match(response.Headers.Location!.OriginalString).Value);
    }

    public static async Task<Guid> WriteAsync(TestClient client, string title, string place, string act = "enregistrer", string body = "Un texte.", string audience = "tous")
    {
        var page = await client.PageAsync(New);
        using var response = await client.SubmitAsync(page, New, Form(title, place, act, body, audience), "");
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return IdOf(page);
    }

    public async Task<HttpResponseMessage> PostJsonAsync(TestClient client, string path, object body)
    {
        var token = (await client.PageAsync("/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, (prefix.Length == 0 ? "" : "/" + prefix) + path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-CQ-Token", token);
        return await client.Http.SendAsync(request);
    }

    /// <summary>A POST that a page would send, with a token but without its page.</summary>
    public static async Task<HttpResponseMessage> PostAsync(TestClient client, string path, params (string Name, string Value)[] fields)
    {
        var token = (await client.PageAsync("/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!;
        return await client.PostAsync(path, [("__token", token), .. fields]);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
