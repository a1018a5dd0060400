using CQ.Mvc.Paging;
using CQ.Projects.Models;
using CQ.Territory.Geography;
using CQ.Territory.Services;

namespace CQ.Projects.ViewModels;

/// <summary>A page of the catalogue.</summary>
/// <param name="Count">How many there are with this filter, up to one more than <see cref="Maximum"/>.</param>
/// <param name="Years">From the newest to the oldest one of a public project.</param>
/// <param name="Counts">By slug of the quartier, with the other filters; counted up to one more than <see cref="Maximum"/>.</param>
public sealed record ProjectList(
    ProjectFilter Filter,
    Page<ProjectRow> Page,
    int Count,
    IReadOnlyList<CouncilInfo> Councils,
    IReadOnlyList<int> Years,
    IReadOnlyDictionary<string, int> Counts,
    TerritoryMap Map,
    DateOnly Today)
{
    public const int Maximum = 1_000;

    public int CountOf(string slug) => Counts.GetValueOrDefault(slug);
}
