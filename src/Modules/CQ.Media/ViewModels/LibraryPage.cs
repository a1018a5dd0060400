using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Mvc.Paging;

namespace CQ.Media.ViewModels;

/// <summary>A library: one of its folders, or what a search or a filter finds in all of them.</summary>
/// <param name="Places">All libraries the viewer may look into.</param>
/// <param name="Folders">Of the place, all of them.</param>
/// <param name="Used">Bytes of all files of the sector.</param>
public sealed record LibraryPage(
    LibraryQuery Query, IReadOnlyList<MediaPlace> Places, MediaPlace Place, IReadOnlyList<MediaFolder> Folders, Page<MediaFile> Files, long Used, long Quota)
{
    public IEnumerable<MediaFolder> Inside => Query.IsFolder && Query.Apres is null ? Folders.Where(f => f.ParentId == Query.Dossier) : [];

    public MediaFolder? Folder => Folders.FirstOrDefault(f => f.Id == Query.Dossier);

    /// <summary>From the library down to the folder that is open.</summary>
    public IReadOnlyList<MediaFolder> Path => FolderPaths.Of(Folders, Query.Dossier);
}
