using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>
/// Pictures and documents of a project. A draft and the project it becomes have the same id and so the same files: they follow the project when it is
/// published.
/// </summary>
public sealed class ProjectFiles(CqDbContext db, IMedia media, IEnabled<IMediaOwner> owners, IViewer viewer)
{
    public const int Maximum = 20;

    public static SubjectRef Owner(Guid id) => new(Project.Kind, id);

    /// <summary>The page on which files are added; null when the viewer may not.</summary>
    public async Task<ProjectFilesPage?> FindAsync(Guid id, CancellationToken ct = default)
    {
        if (!await MayEditAsync(id, ct))
            return null;
        var files = await media.AttachedForEditorAsync(Owner(id), ct);
        if (await db.Set<ProjectDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, ct) is { } draft)
            return new ProjectFilesPage(id, draft.Title, $"~/projets/brouillons/{id:D}/relecture", files, IsPublic: false);
        var project = await db.ProjectsOfAnyState().AsNoTracking().FirstAsync(p => p.Id == id, ct);
        var back = project.BearerId == viewer.UserId ? $"~/projets/mes-projets/{id:D}" : $"~/admin/projets/{id:D}";
        return new ProjectFilesPage(id, project.Title, back, files, project.PublishedAt is not null);
    }

    /// <summary>A public project's new file is public at once, any other waits for its project.</summary>
    public async Task<Outcome<MediaFile>> AddAsync(Guid id, NewMedia file, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if ((await media.AttachedForEditorAsync(Owner(id), ct)).Count >= Maximum)
            return new Refusal("Un projet compte au plus {0} fichiers. Retirez-en un d’abord.", null, Maximum);
        var added = await media.UploadAsync(file with { Owner = Owner(id) }, ct);
        if (!added.Succeeded)
            return added;
        // Read after the file is there: the project may have been published while the picture was drawn.
        var project = await db.ProjectsOfAnyState().Where(p => p.Id == id && p.PublishedAt != null).Select(p => new { p.AudienceId, p.PublishedAt }).FirstOrDefaultAsync(ct);
        if (project is not null)
            await media.FollowAsync(Owner(id), project.AudienceId, project.PublishedAt, null, ct);
        return added;
    }

    public async Task<bool> RemoveAsync(Guid id, Guid fileId, CancellationToken ct = default)
    {
        if (!await MayEditAsync(id, ct))
            return false;
        await media.RemoveAsync(Owner(id), fileId, ct);
        return true;
    }

    /// <param name="id">A project, or a draft.</param>
    /// <param name="hasRead">The caller has read it by a condition of its own; else what everybody may read is given.</param>
    /// <param name="ct">Cancels.</param>
    public Task<IReadOnlyList<MediaFile>> OfAsync(Guid id, bool hasRead, CancellationToken ct = default) =>
        hasRead ? media.AttachedForEditorAsync(Owner(id), ct) : media.AttachedAsync(Owner(id), ct);

    private async Task<bool> MayEditAsync(Guid id, CancellationToken ct) =>
        owners.FirstOrDefault(o => o.Kind == Project.Kind) is { } rights && (await rights.MayEditAsync([id], ct)).Contains(id);
}
