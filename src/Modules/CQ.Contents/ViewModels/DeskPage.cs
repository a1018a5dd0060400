using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Editing;
using CQ.Mvc.Paging;
using CQ.Territory.Services;

namespace CQ.Contents.ViewModels;

/// <param name="Writable">Types of which the viewer may write something somewhere.</param>
/// <param name="Unfinished">How many texts they began and never saved.</param>
/// <param name="Report">What was just done with several.</param>
public sealed record DeskPage(
    DeskFilter Filter,
    Page<DeskRow> Rows,
    IReadOnlyList<IContentType> Types,
    IReadOnlyList<IContentType> Writable,
    IReadOnlyList<CouncilInfo> Councils,
    IReadOnlyList<Topic> Topics,
    int Unfinished,
    BulkReport? Report);
