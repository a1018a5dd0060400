using System.Xml.Linq;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Search.Services;
using CQ.Search.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Search.Controllers;

/// <summary>How a browser asks this site: a description, and suggestions in the form that browsers read (OpenSearch 1.1 and its Suggestions extension).</summary>
[Route("recherche")]
[Access(RoleNames.Anonymous)]
public sealed class OpenSearchController(SearchSite search, ISiteSettings settings, ITenantUrls urls) : CqController
{
    private const int Suggestions = 8;
    private const int LongestName = 16;

    private static readonly XNamespace Ns = "http://a9.com/-/spec/opensearch/1.1/";

    [HttpGet("opensearch.xml")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Describe()
    {
        var name = (await settings.GetAsync<SiteProfile>()).SiteName;
        XElement Url(string type, string path) => new(Ns + "Url", new XAttribute("type", type), new XAttribute("method", "get"), new XAttribute("template", urls.Absolute(path) + "?q={searchTerms}"));
        var description = new XElement(
            Ns + "OpenSearchDescription",
            new XElement(Ns + "ShortName", name.Length > LongestName ? name[..LongestName].TrimEnd() : name),
            new XElement(Ns + "Description", T["Rechercher sur le site"].Value),
            new XElement(Ns + "InputEncoding", "UTF-8"),
            new XElement(Ns + "Image", new XAttribute("type", "image/svg+xml"), new XAttribute("width", 16), new XAttribute("height", 16), urls.Absolute("/_content/CQ.Theme.Place/img/favicon.svg")),
            Url("text/html", "/recherche"),
            Url("application/x-suggestions+json", "/recherche/opensearch.json"));
        return Content("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + description, SearchLinks.DescriptionType);
    }

    [HttpGet("opensearch.json")]
    public async Task<IActionResult> Suggest([FromQuery(Name = SearchAddress.TextKey)] string? text, CancellationToken ct)
    {
        var hits = await search.SuggestAsync(text, Suggestions, ct);
        return new JsonResult(new object[] { text ?? "", hits.Select(h => h.Info.Title) }) { ContentType = "application/x-suggestions+json" };
    }
}
