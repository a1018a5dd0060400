namespace CQ.Search.Services.Asking;

/// <summary>How many documents are left by one value of a facet, up to 1,001.</summary>
public sealed record FacetCount(string Facet, string Value, int Found);
