namespace CQ.Contents.Services.Comparing;

/// <summary>Lines of a merged text that are settled, or over which two people disagree.</summary>
/// <param name="Lines">What stands there when it is settled.</param>
/// <param name="Origin">What both began with, where it is open.</param>
public sealed record MergePiece(MergeSource Source, IReadOnlyList<string> Lines, IReadOnlyList<string> Origin, IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs)
{
    public bool IsOpen => Source == MergeSource.Open;

    public static string Text(IEnumerable<string> lines) => string.Join('\n', lines);
}
