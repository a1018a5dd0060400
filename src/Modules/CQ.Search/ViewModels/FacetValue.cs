namespace CQ.Search.ViewModels;

/// <summary>One choice of a facet.</summary>
/// <param name="Value">In addresses.</param>
/// <param name="Label">In the reader's language.</param>
/// <param name="Found">How many it leaves, up to 1,001.</param>
public sealed record FacetValue(string Value, string Label, int Found, bool IsChosen);
