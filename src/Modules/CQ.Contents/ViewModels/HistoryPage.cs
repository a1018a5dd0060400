using CQ.Contents.Models;

namespace CQ.Contents.ViewModels;

public sealed record HistoryPage(ContentItem Item, IReadOnlyList<VersionRow> Rows, IReadOnlyDictionary<Guid, string> Names, int? Next, bool MayEdit);
