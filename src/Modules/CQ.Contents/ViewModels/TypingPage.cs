namespace CQ.Contents.ViewModels;

public sealed record TypingPage(IReadOnlyList<TypingRow> Rows);
