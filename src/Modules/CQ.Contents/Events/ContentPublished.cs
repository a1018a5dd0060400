using CQ.Contents.Models;

namespace CQ.Contents.Events;

/// <summary>Readers see another text, place, audience or date from <see cref="ContentItem.PublishedAt"/> on.</summary>
/// <param name="First">It was never published before.</param>
public sealed record ContentPublished(ContentItem Item, bool First);
