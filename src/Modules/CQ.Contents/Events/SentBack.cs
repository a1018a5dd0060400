using CQ.Contents.Models;

namespace CQ.Contents.Events;

/// <summary>What was proposed goes back to its author, with a word.</summary>
/// <param name="AskedById">Who had asked.</param>
public sealed record SentBack(ContentItem Item, Guid AskedById, string Word);
