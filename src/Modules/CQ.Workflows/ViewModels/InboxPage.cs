using CQ.Mvc.Paging;
using CQ.Workflows.Services.Tasks;

namespace CQ.Workflows.ViewModels;

/// <summary>A page of the inbox.</summary>
public sealed record InboxPage(InboxFilter Filter, Page<InboxRow> Rows, bool IsFirst);
