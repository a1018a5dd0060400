using CQ.Mvc.Paging;
using CQ.Publishing.Models;
using CQ.Territory.Services;

namespace CQ.Publishing.ViewModels;

/// <summary>A page of the archive.</summary>
/// <param name="Years">From the newest document to the oldest.</param>
/// <param name="GroupName">Of the body asked for.</param>
/// <param name="BelongsSomewhere">The viewer may find documents that are not for everyone.</param>
public sealed record DocumentList(
    DocumentFilter Filter, Page<DocumentRow> Page, IReadOnlyList<CouncilInfo> Councils, IReadOnlyList<int> Years, string? GroupName, bool BelongsSomewhere)
{
    public string NameOfQuartier => Councils.FirstOrDefault(c => c.Slug == Filter.Quartier)?.NeighbourhoodName ?? "";
}
