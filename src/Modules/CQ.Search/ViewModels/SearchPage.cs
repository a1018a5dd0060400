using CQ.Search.Services.Asking;

namespace CQ.Search.ViewModels;

/// <summary>What was asked and what was found.</summary>
/// <param name="Answer">Null before anything was asked.</param>
public sealed record SearchPage(SearchAddress Address, SearchAnswer? Answer, IReadOnlyList<Facet> Facets, IReadOnlyDictionary<Guid, string> Places)
{
    public bool HasChoices => Facets.Any(f => f.Values.Count > 1 || f.Values.Any(v => v.IsChosen));
}
