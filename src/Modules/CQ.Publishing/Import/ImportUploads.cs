using System.IO.Compression;

namespace CQ.Publishing.Import;

/// <summary>The files that came with an export: a copy of wp-content/uploads, as a folder or an archive. Nothing is ever fetched from the old site.</summary>
public sealed class ImportUploads : IDisposable
{
    private const string Uploads = "uploads/";
    private const int MaximumEntries = 200_000;

    private readonly string? _folder;
    private readonly ZipArchive? _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private ImportUploads(string? folder, ZipArchive? archive)
    {
        (_folder, _archive) = (folder, archive);
        foreach (var entry in archive?.Entries.Take(MaximumEntries) ?? [])
            _entries.TryAdd(PathUnder(entry.FullName), entry);
    }

    public static ImportUploads None { get; } = new(null, null);

    public bool Any => _folder is not null || _archive is not null;

    /// <param name="folder">The copy of uploads itself.</param>
    public static ImportUploads OfFolder(string folder) => new(Path.GetFullPath(folder), null);

    /// <summary>Null when the stream is no archive that can be read.</summary>
    public static ImportUploads? OfArchive(Stream stream)
    {
        try
        {
            return new ImportUploads(null, new ZipArchive(stream, ZipArchiveMode.Read));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public bool Has(string path) => _archive is not null ? _entries.ContainsKey(path) : FileOf(path) is { } file && File.Exists(file);

    /// <summary>Null when it is not among what came.</summary>
    public Stream? Open(string path)
    {
        if (_archive is not null)
            return _entries.TryGetValue(path, out var entry) ? entry.Open() : null;
        return FileOf(path) is { } file && File.Exists(file) ? File.OpenRead(file) : null;
    }

    public void Dispose() => _archive?.Dispose();

    /// <summary>Path under uploads of an address or of an archive's entry.</summary>
    public static string PathUnder(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        path = path.Replace('\\', '/');
        var at = path.LastIndexOf("/" + Uploads, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
            return path[(at + Uploads.Length + 1)..];
        return path.StartsWith(Uploads, StringComparison.OrdinalIgnoreCase) ? path[Uploads.Length..] : path.TrimStart('/');
    }

    private string? FileOf(string path)
    {
        if (_folder is null || path.Contains('\0', StringComparison.Ordinal))
            return null;
        var file = Path.GetFullPath(Path.Combine(_folder, path));
        return file.StartsWith(_folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? file : null;
    }
}
