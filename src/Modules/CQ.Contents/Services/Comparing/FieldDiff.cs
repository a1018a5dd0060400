namespace CQ.Contents.Services.Comparing;

/// <param name="Label">In the reader's language.</param>
public sealed record FieldDiff(string Label, IReadOnlyList<DiffRow> Rows);
