using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>
/// Notes on a project within a circle: its council, or the sector's budget committee. Who belongs to the circle reads them (the audience filter sees to it); who may
/// write there, writes. Representing a council in the committee opens the committee's notes, not the council's.
/// </summary>
public sealed class WorkingNotes(CqDbContext db, ITerritoryDirectory territory, IViewer viewer, ITenantTimeZone zone, TimeProvider time)
{
    public const string BodyField = "Body";

    public const string Conflict = "Cette note a été modifiée entre-temps, peut-être par vous sur un autre appareil. Le texte enregistré est ci-dessous.";

    /// <summary>The circles of this project that the viewer belongs to.</summary>
    public async Task<IReadOnlyList<NoteCircle>> CirclesAsync(Project project, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(project);
        // Most readers belong to no circle at all: nothing is asked for them.
        if (!viewer.IsSignedIn || viewer.Audiences.All(a => a == Audience.Public.Id))
            return [];
        var circles = new List<NoteCircle>();
        if (viewer.Audiences.Contains(project.CouncilId) && await territory.CouncilAsync(project.CouncilId, ct) is { } council)
            circles.Add(new NoteCircle(NoteCircle.CouncilKey, council.Id, council.Name, viewer.HasForCouncil(Permissions.WriteWorkingNotes, council.Id)));
        foreach (var committee in await territory.GroupsAsync(GroupKind.BudgetCommittee, zone.Today, null, ct))
        {
            if (viewer.Audiences.Contains(committee.Id))
                circles.Add(new NoteCircle(NoteCircle.CommitteeKey, committee.Id, committee.Name, viewer.HasForGroup(Permissions.WriteWorkingNotes, committee.Id)));
        }

        return circles;
    }

    public async Task<IReadOnlyList<WorkingNote>> ListAsync(Guid projectId, Guid audienceId, int take, CancellationToken ct) =>
        await db.Set<WorkingNote>().AsNoTracking()
            .Where(n => n.ProjectId == projectId && n.AudienceId == audienceId)
            .OrderByDescending(n => n.WrittenAt).ThenByDescending(n => n.Id)
            .Take(take)
            .ToListAsync(ct);

    public async Task<Outcome<WorkingNote>> WriteAsync(Project project, Guid audienceId, string body, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(project);
        if ((await CirclesAsync(project, ct)).All(c => c.AudienceId != audienceId || !c.MayWrite))
            return new Refusal("Vous ne pouvez pas écrire de note dans ce cercle.");
        if (Check(body) is { } wrong)
            return wrong;
        var now = time.GetUtcNow();
        var note = new WorkingNote
        {
            ProjectId = project.Id, AuthorId = viewer.RequireUserId(), Body = body.Trim(), WrittenAt = now, AudienceId = audienceId, PublishedAt = now,
        };
        db.Add(note);
        await db.SaveChangesAsync(ct);
        return note;
    }

    /// <summary>One's own, as long as one belongs to the circle.</summary>
    public Task<WorkingNote?> MineAsync(Guid projectId, Guid noteId, CancellationToken ct)
    {
        var me = viewer.UserId;
        return db.Set<WorkingNote>().FirstOrDefaultAsync(n => n.Id == noteId && n.ProjectId == projectId && n.AuthorId == me, ct);
    }

    public async Task<Outcome<WorkingNote>> EditAsync(WorkingNote note, string body, long seen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (Check(body) is { } wrong)
            return wrong;
        db.ExpectVersion(note, seen);
        (note.Body, note.EditedAt) = (body.Trim(), time.GetUtcNow());
        return await db.TrySaveAsync(ct) ? note : new Refusal(Conflict);
    }

    private static Refusal? Check(string body) => string.IsNullOrWhiteSpace(body)
        ? new Refusal("Écrivez votre note.", BodyField)
        : body.Trim().Length > Lengths.Note ? new Refusal("La note dépasse {0} caractères.", BodyField, Lengths.Note) : null;
}
