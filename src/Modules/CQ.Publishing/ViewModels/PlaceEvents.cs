namespace CQ.Publishing.ViewModels;

/// <summary>The next events of a place.</summary>
public sealed record PlaceEvents(string Slug, IReadOnlyList<AgendaEntry> Entries);
