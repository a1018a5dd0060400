using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;

namespace CQ.Projects.Services;

/// <summary>What a delivered project brought, in the words of its bearer or of the council's team; everyone reads it.</summary>
public sealed class EvaluateProject(CqDbContext db, ProjectStore store)
{
    public const string Conflict = "Quelqu’un a écrit cette évaluation entre-temps. Son texte est ci-dessous : reprenez-le dans le vôtre avant d’enregistrer.";

    public static bool MayEvaluate(Project project, IViewer viewer)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(viewer);
        return project.State == ProjectState.Done
            && viewer.UserId is { } userId
            && (userId == project.BearerId || viewer.Grants.Any(g => g.Role == RoleNames.AnimationTeam && g.Scope == GrantScope.Council(project.CouncilId)));
    }

    public async Task<Outcome<Project>> EvaluateAsync(Guid projectId, string text, long seen, CancellationToken ct)
    {
        if (await store.FindAsync(projectId, ct) is not { State: ProjectState.Done } project)
            return new Refusal("Un projet s’évalue une fois livré.");
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal("Dites ce que le projet a apporté.", nameof(Project.Evaluation));
        if (text.Trim().Length > Lengths.Note)
            return new Refusal("Ce texte dépasse {0} caractères.", nameof(Project.Evaluation), Lengths.Note);
        db.ExpectVersion(project, seen);
        project.Evaluation = text.Trim();
        return await db.TrySaveAsync(ct) ? project : new Refusal(Conflict);
    }
}
