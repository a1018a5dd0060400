using CQ.Contents.Models;
using CQ.Mvc.Paging;
using CQ.Publishing.Models;
using CQ.Territory.Services;

namespace CQ.Publishing.ViewModels;

/// <summary>A page of the news.</summary>
/// <param name="Years">From the newest to that of the oldest item.</param>
/// <param name="GroupName">Of the body asked for.</param>
public sealed record NewsList(
    NewsFilter Filter, Page<ItemRow> Page, IReadOnlyList<CouncilInfo> Councils, IReadOnlyList<Topic> Topics, IReadOnlyList<int> Years, string? GroupName)
{
    public string NameOfQuartier => Councils.FirstOrDefault(c => c.Slug == Filter.Quartier)?.NeighbourhoodName ?? "";

    public string NameOfTopic => Topics.FirstOrDefault(t => t.Slug == Filter.Topic)?.Name ?? "";
}
