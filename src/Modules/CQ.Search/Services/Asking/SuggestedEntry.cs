namespace CQ.Search.Services.Asking;

/// <summary>A title that begins like what was typed.</summary>
public sealed record SuggestedEntry(Guid Id, string Kind, string Type, string Title);
