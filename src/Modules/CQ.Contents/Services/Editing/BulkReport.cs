namespace CQ.Contents.Services.Editing;

/// <summary>What was done with several items, one line each. Short, because it travels in a cookie.</summary>
public sealed record BulkReport(string Act, IReadOnlyList<BulkLine> Lines);
