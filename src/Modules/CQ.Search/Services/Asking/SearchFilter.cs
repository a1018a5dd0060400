namespace CQ.Search.Services.Asking;

/// <summary>What results are narrowed to; null: to nothing.</summary>
public sealed record SearchFilter(string[]? Types = null, Guid[]? Councils = null, int[]? Years = null, string[]? States = null, string[]? Topics = null, bool ByDate = false)
{
    /// <summary>Only what has all the words, however little that is.</summary>
    public bool AllWords { get; init; }

    /// <summary>Only what was published after; null: everything.</summary>
    public DateTimeOffset? Since { get; init; }

    public bool IsAny => Types is not null || Councils is not null || Years is not null || States is not null || Topics is not null;
}
