using CQ.Admin.Services;
using CQ.Mvc.Paging;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Admin.ViewModels;

/// <param name="Filter">What was really asked of the database, the period added to a filter that has none included.</param>
/// <param name="PersonName">Display name of the person filtered by.</param>
public sealed record AuditPage(
    AuditSearch Search,
    AuditFilter Filter,
    string? PersonName,
    Page<AuditLine> Lines,
    IReadOnlyList<SelectListItem> Kinds,
    IReadOnlyList<SelectListItem> Categories)
{
    /// <summary>True when the period was added by us.</summary>
    public bool IsBounded => Search.From is null && Filter.From is not null;
}
