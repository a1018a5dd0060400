using CQ.Contents.Models;
using CQ.Contents.Services.Comparing;

namespace CQ.Contents.ViewModels;

/// <param name="Before">Null when the history begins after it.</param>
public sealed record ComparePage(ContentItem Item, ContentVersion? Before, ContentVersion After, IReadOnlyDictionary<Guid, string> Names, VersionDiff Diff, bool MayEdit);
