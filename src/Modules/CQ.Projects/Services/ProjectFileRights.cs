using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Media.Services;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>
/// Who may attach files to a project: its bearer while it is a draft or sent back to them, and those who follow the projects of the sector. Who may read
/// them before everybody may: those, and whoever holds or has decided a task on it, or was asked for advice on the draft.
/// </summary>
internal sealed class ProjectFileRights(CqDbContext db, IViewer viewer, FollowedProjects followed, IHumanTaskStore tasks) : IMediaOwner
{
    public string Kind => Project.Kind;

    public async Task<IReadOnlySet<Guid>> MayEditAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (viewer.UserId is not { } me)
            return new HashSet<Guid>();
        var drafts = await db.Set<ProjectDraft>().Where(d => ids.Contains(d.Id) && d.OwnerId == me).Select(d => d.Id).ToListAsync(ct);
        var sentBack = await db.ProjectsOfAnyState().Where(p => ids.Contains(p.Id) && p.BearerId == me && p.State == ProjectState.ToComplete).Select(p => p.Id).ToListAsync(ct);
        var looked = await followed.All().Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        return drafts.Concat(sentBack).Concat(looked).ToHashSet();
    }

    public async Task<IReadOnlySet<Guid>> MayReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (viewer.UserId is not { } me)
            return new HashSet<Guid>();
        var readable = (await MayEditAsync(ids, ct)).ToHashSet();
        readable.UnionWith(await db.ProjectsOfAnyState().Where(p => ids.Contains(p.Id) && p.BearerId == me).Select(p => p.Id).ToListAsync(ct));
        readable.UnionWith(await db.DraftsHeldBy(viewer).Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToListAsync(ct));
        readable.UnionWith(await db.ProjectsHeldAsDraftBy(viewer).Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct));
        foreach (var id in ids.Where(i => !readable.Contains(i)))
        {
            if ((await tasks.OfSubjectAsync(new SubjectRef(Project.Kind, id), openOnly: false, ct)).Count > 0)
                readable.Add(id);
        }

        return readable;
    }
}
