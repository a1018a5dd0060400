using CQ.Contents.Models;

namespace CQ.Contents.Events;

/// <summary>Somebody who may not publish asks those who may.</summary>
public sealed record ReviewAsked(ContentItem Item, Guid ById);
