using CQ.Publishing.Services.Feeds;

namespace CQ.Publishing.ViewModels;

/// <param name="Path">The page on this site, from the slash on.</param>
public sealed record WidgetPage(string Name, string Path, string AgendaPath, IReadOnlyList<AgendaEntry> Events, IReadOnlyList<FeedEntry> News);
