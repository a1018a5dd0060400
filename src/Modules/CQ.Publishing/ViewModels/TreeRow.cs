using CQ.Contents.Models;
using CQ.Publishing.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>A page in the tree of the back office.</summary>
/// <param name="Level">From 1.</param>
/// <param name="IsFirst">Of its siblings, as they are shown.</param>
public sealed record TreeRow(ContentItem Item, PageEntry Entry, int Level, bool IsFirst, bool IsLast, bool MayMove);
