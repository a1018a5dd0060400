namespace CQ.Search.ViewModels;

/// <summary>One way to narrow what was found.</summary>
/// <param name="Key">In addresses.</param>
/// <param name="Label">French, key of its translation.</param>
public sealed record Facet(string Key, string Label, IReadOnlyList<FacetValue> Values);
