namespace CQ.Search.Services.Asking;

/// <summary>How many documents are left by one value of a facet, up to 1,001; under <see cref="Everything"/>, by the search.</summary>
public sealed record FacetCount(string Facet, string Value, int Found)
{
    public const string Everything = "all";
}
