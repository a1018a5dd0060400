using CQ.Media.Models;

namespace CQ.Projects.ViewModels;

/// <summary>Files as the pages of a project show them.</summary>
/// <param name="IsPart">Stands within a column; else across the page.</param>
public sealed record ProjectFileList(Guid Id, IReadOnlyList<MediaFile> Files, bool MayAdd, bool IsPart)
{
    public IEnumerable<MediaFile> Pictures => Files.Where(f => f.Kind == MediaKind.Picture);

    public IEnumerable<MediaFile> Others => Files.Where(f => f.Kind != MediaKind.Picture);
}
