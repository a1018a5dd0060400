namespace CQ.Mvc.Markdown;

/// <param name="Level">As typed, from 1.</param>
/// <param name="Line">From 1.</param>
public sealed record MarkdownHeading(int Level, string Text, int Line);
