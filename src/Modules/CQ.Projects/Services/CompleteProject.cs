using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Projects.Models;
using CQ.Projects.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>
/// A project that was sent back: its bearer changes what they handed in, then sends it again, which decides the task that waits for them.
/// </summary>
public sealed class CompleteProject(CqDbContext db, ProjectStore store, IHumanTaskStore tasks)
{
    public const string Conflict = "Ce projet a été enregistré ailleurs entre-temps. Comparez les deux textes, gardez le bon, puis enregistrez de nouveau.";

    public const string TooLate = "Ce projet n’est plus à compléter : il a été renvoyé ou retiré.";

    /// <summary>What waits for the bearer; null when nothing does.</summary>
    public async Task<HumanTaskInfo?> TaskAsync(Project project, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(project);
        return (await tasks.OfSubjectAsync(project.Subject, openOnly: true, ct)).FirstOrDefault(t => t.Kind == ProjectWorkflow.CompletionTask);
    }

    /// <summary>Keeps a complete text only: what was handed in stays something that can be studied. Refusals come all at once.</summary>
    public async Task<IReadOnlyList<Refusal>> EditAsync(Guid projectId, Guid userId, ProjectText text, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var project = await store.FindAsync(projectId, ct);
        if (project is not { State: ProjectState.ToComplete } || project.BearerId != userId)
            return [new Refusal(TooLate)];
        if (text.Check() is { Count: > 0 } faults)
            return faults;
        if (project.Version != seen)
            return [new Refusal(Conflict)];
        var cost = SubmissionRules.Cost(text.CostText, out _)!.Value;
        (project.Title, project.Summary, project.Description) = (text.Title.Trim(), text.Summary.Trim(), text.Description.Trim());
        (project.Slug, project.Place, project.Purchase) = (ProjectSlug.Of(project.Title), text.Place.Trim(), text.Purchase!.Value);
        (project.EstimatedCost, project.Cost) = (cost, cost);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return [new Refusal(Conflict)];
        }

        return [];
    }

    public async Task<Outcome<HumanTaskInfo>> ResendAsync(Project project, string? message, CancellationToken ct = default) =>
        await TaskAsync(project, ct) is { } task
            ? await tasks.CompleteAsync(new TaskDecision(task.Id, ProjectWorkflow.ResendAction, message), ct)
            : new Refusal(TooLate);
}
