namespace CQ.Contents.Services.Comparing;

/// <summary>A line of two texts side by side.</summary>
/// <param name="Count">Lines that a folded row stands for.</param>
public sealed record DiffRow(DiffKind Kind, IReadOnlyList<DiffSpan> Left, IReadOnlyList<DiffSpan> Right, int Count = 1);
