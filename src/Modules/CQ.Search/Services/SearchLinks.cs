using CQ.Mvc.Pages;
using Microsoft.Extensions.Localization;

namespace CQ.Search.Services;

/// <summary>Lets browsers offer the site's search in their own address bar (OpenSearch 1.1).</summary>
internal sealed class SearchLinks(IStringLocalizer<Texts> T) : IHeadLinks
{
    public const string DescriptionType = "application/opensearchdescription+xml";

    public IEnumerable<HeadLink> LinksFor(string path) => [new HeadLink(DescriptionType, T["Rechercher sur le site"], "/recherche/opensearch.xml", "search")];
}
