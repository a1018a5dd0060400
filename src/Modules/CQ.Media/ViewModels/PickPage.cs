using CQ.Media.Models;
using CQ.Mvc.Paging;

namespace CQ.Media.ViewModels;

/// <summary>Files to choose from, for a text.</summary>
public sealed record PickPage(string? Q, Page<MediaFile> Files, bool MayAdd);
