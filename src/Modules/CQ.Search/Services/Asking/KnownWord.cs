namespace CQ.Search.Services.Asking;

/// <summary>A word that stands in documents the viewer may read, and in how many, up to 50.</summary>
public sealed record KnownWord(string Word, int Found);
