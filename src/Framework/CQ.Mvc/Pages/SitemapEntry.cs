namespace CQ.Mvc.Pages;

/// <param name="Path">From the slash on, without prefix.</param>
/// <param name="ModifiedAt">When its readers last got something else; null: unknown.</param>
public sealed record SitemapEntry(string Path, DateTimeOffset? ModifiedAt = null);
