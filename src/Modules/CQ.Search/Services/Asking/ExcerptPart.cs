namespace CQ.Search.Services.Asking;

/// <summary>A piece of text, and whether it is what was looked for.</summary>
public readonly record struct ExcerptPart(string Text, bool IsMatch);
