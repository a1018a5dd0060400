using CQ.Media.Models;

namespace CQ.Media.Services;

/// <summary>Folders as people choose among them: with those they lie in.</summary>
public static class FolderPaths
{
    /// <summary>From the top down to the folder; empty for the top itself.</summary>
    public static IReadOnlyList<MediaFolder> Of(IReadOnlyCollection<MediaFolder> all, Guid? id)
    {
        ArgumentNullException.ThrowIfNull(all);
        var path = new List<MediaFolder>();
        for (var at = all.FirstOrDefault(f => f.Id == id); at is not null && path.Count <= MediaLimits.FolderDepth; at = all.FirstOrDefault(f => f.Id == at.ParentId))
            path.Insert(0, at);
        return path;
    }

    /// <summary>Every folder with its path in words, in that order.</summary>
    public static IReadOnlyList<(MediaFolder Folder, string Path)> Named(IReadOnlyCollection<MediaFolder> all) =>
        [.. all.Select(f => (f, string.Join(" › ", Of(all, f.Id).Select(p => p.Name)))).OrderBy(p => p.Item2, StringComparer.CurrentCulture)];
}
