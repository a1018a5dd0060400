using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Projects.Form;

/// <summary>Somebody who fills the form, through the screens.</summary>
internal sealed partial class Bearer(TestClient client, string prefix) : IDisposable
{
    public TestClient Client => client;

    public static async Task<Bearer> SignInAsync(TestSite site, string prefix = "", string email = TestPeople.Resident)
    {
        var client = site.Client(prefix);
        await client.SignInAsync(email);
        return new Bearer(client, prefix);
    }

    public async Task<Guid> BeginAsync()
    {
        var path = await LedToAsync(client.SubmitAsync("/projets/deposer", Fields()));
        path.ShouldEndWith("/idee");
        return Guid.Parse(path.Split('/')[3]);
    }

    public async Task<Guid> FillAsync(string title = "Des bancs à dossier", string cost = "1 499,99 €")
    {
        var id = await BeginAsync();
        (await LedToAsync(IdeaAsync(id, title))).ShouldEndWith("/lieu");
        (await LedToAsync(PlaceAsync(id))).ShouldEndWith("/budget");
        (await LedToAsync(BudgetAsync(id, cost))).ShouldEndWith("/relecture");
        return id;
    }

    public Task<HttpResponseMessage> IdeaAsync(Guid id, string title, string act = "continuer") => client.SubmitAsync(
        Path(id, "idee"), Fields(("Title", title), ("Summary", "Pour s’asseoir."), ("Description", "Des bancs pour les personnes âgées."), ("Act", act)));

    public async Task<HttpResponseMessage> PlaceAsync(Guid id, string quartier = "Est", string place = "Rue des Archives")
    {
        var page = await client.PageAsync(Path(id, "lieu"));
        var choice = page.QuerySelectorAll("input[name='CouncilId']").Zip(page.QuerySelectorAll("input[name='CouncilId'] + label"))
            .FirstOrDefault(c => Text(c.Second) == quartier).First?.GetAttribute("value") ?? quartier;
        return await client.SubmitAsync(page, Path(id, "lieu"), Fields(("CouncilId", choice), ("Place", place), ("Act", "continuer")));
    }

    public Task<HttpResponseMessage> BudgetAsync(Guid id, string cost, string purchase = "Durable") =>
        client.SubmitAsync(Path(id, "budget"), Fields(("Purchase", purchase), ("CostText", cost), ("Act", "continuer")));

    public Task<HttpResponseMessage> HandInAsync(Guid id) => client.SubmitAsync(Path(id, "relecture"), Fields(("Pledged", "true")));

    /// <summary>Where a form that was accepted leads, without the tenant's prefix.</summary>
    public async Task<string> LedToAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        var page = response.StatusCode == HttpStatusCode.OK ? Text((await TestClient.ParseAsync(response)).QuerySelector(".error-summary")) : "";
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, page);
        return Local(response.Headers.Location!.OriginalString);
    }

    /// <summary>The page a form leads to, or the form again.</summary>
    public async Task<IDocument> AfterAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        return response.StatusCode == HttpStatusCode.Redirect
            ? await client.PageAsync(Local(response.Headers.Location!.OriginalString))
            : await TestClient.ParseAsync(response);
    }

    public static string Path(Guid id, string step) => $"/projets/brouillons/{id}/{step}";

    public static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    public static string Text(INode? node) => Spaces().Replace(node?.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ') ?? "", " ").Trim();

    /// <summary>The message that stands beside a field.</summary>
    public static string ErrorOf(IDocument page, string field) => Text(page.GetElementById(field + "-error"));

    public void Dispose() => client.Dispose();

    private string Local(string location) => prefix.Length > 0 && location.StartsWith($"/{prefix}/", StringComparison.Ordinal) ? location[(prefix.Length + 1)..] : location;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
