namespace CQ.Contents.Events;

/// <summary>It is gone for good, with its versions.</summary>
public sealed record ContentRemoved(Guid ContentItemId, string Type);
