namespace CQ.Contents.Services.Editing;

/// <param name="More">There are more than are shown.</param>
/// <param name="Details">By item: the links that lead nowhere.</param>
public sealed record AttentionList(AttentionKind Kind, IReadOnlyList<DeskRow> Rows, bool More, IReadOnlyDictionary<Guid, string> Details);
