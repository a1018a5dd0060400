using CQ.Media.Models;
using CQ.Media.Services.Tools;

namespace CQ.Media.Services;

/// <summary>A file that was judged and drawn anew, in a work folder, not yet kept.</summary>
public sealed class PreparedMedia(WorkFolder folder, string name, FileType type, string path) : IDisposable
{
    /// <summary>Cleaned.</summary>
    public string Name => name;

    public FileType Type => type;

    public string Path => path;

    public (int Width, int Height)? Size { get; init; }

    /// <summary>The smaller picture that is made at once; null for a picture that is small itself, and for what is none.</summary>
    public (string Path, int Width, int Height)? First { get; init; }

    public long Length => new FileInfo(path).Length + (First is { } first ? new FileInfo(first.Path).Length : 0);

    public void Dispose() => folder.Dispose();
}
