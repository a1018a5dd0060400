using CQ.Contents.Models;

namespace CQ.Contents.Events;

/// <summary>Readers see it no more: taken back to draft or put away.</summary>
public sealed record ContentWithdrawn(ContentItem Item);
