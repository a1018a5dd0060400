namespace CQ.Contents.Services.Editing;

/// <param name="Title">Its beginning.</param>
/// <param name="Refusal">In the reader's language; null when it was done.</param>
public sealed record BulkLine(string Title, string? Refusal);
