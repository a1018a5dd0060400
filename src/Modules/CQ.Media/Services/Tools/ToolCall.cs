namespace CQ.Media.Services.Tools;

/// <summary>A program to run on a file from outside, and what it may use up.</summary>
/// <param name="Program">Name of a program of the system.</param>
/// <param name="Arguments">Handed over one by one; no shell reads them.</param>
/// <param name="Folder">Its working folder, removed afterwards by the caller.</param>
public sealed record ToolCall(string Program, IReadOnlyList<string> Arguments, string Folder)
{
    /// <summary>Address space, in bytes.</summary>
    public long Memory { get; init; } = 2_000_000_000;

    public int CpuSeconds { get; init; } = 40;

    /// <summary>By the clock on the wall.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>Largest file it may write, in bytes.</summary>
    public long FileSize { get; init; } = 200_000_000;

    /// <summary>Characters of its output that are read; the rest is thrown away.</summary>
    public int Output { get; init; } = 4000;
}
