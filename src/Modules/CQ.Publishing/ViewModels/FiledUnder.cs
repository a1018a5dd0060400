namespace CQ.Publishing.ViewModels;

/// <summary>A topic or a word of an item.</summary>
public sealed record FiledUnder(string Slug, string Name);
