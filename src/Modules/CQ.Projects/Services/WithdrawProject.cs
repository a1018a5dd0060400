using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Projects.Data;
using CQ.Projects.Models;

namespace CQ.Projects.Services;

/// <summary>
/// Its bearer takes a project back, with a reason, until money is committed. The procedure stops: tasks are withdrawn, a running vote ends uncounted. What was
/// public stays so.
/// </summary>
public sealed class WithdrawProject(IWorkflowManager workflows, ProjectStore store, ProjectMover mover, IBurst burst)
{
    public Task<Outcome<Project>> WithdrawAsync(Guid projectId, Guid userId, string reason, CancellationToken ct = default) =>
        burst.RunAsync<Outcome<Project>>(
            async token =>
            {
                var why = (reason ?? "").Trim();
                if (why.Length == 0)
                    return new Refusal("Dites en quelques mots pourquoi vous retirez ce projet.", "Reason");
                if (why.Length > Lengths.Reason)
                    return new Refusal("Le motif dépasse {0} caractères.", "Reason", Lengths.Reason);
                var project = await store.FindAsync(projectId, token);
                if (project is null || project.BearerId != userId)
                    return new Refusal("Ce projet n’existe pas, ou n’est pas à vous.");
                // The instance's lock comes first; what stands afterwards is what counts.
                await workflows.CancelAsync(project.Subject, "le projet est retiré.", token);
                project = await store.GetAsync(projectId, token);
                if (!project.CanBeWithdrawn)
                {
                    burst.Abandon();
                    return new Refusal("Ce projet ne peut plus être retiré : {0}", null, ProjectWords.Of(project.State));
                }

                project.CreditExecutionId = null;
                await mover.MoveAsync(project, ProjectState.Withdrawn, null, why, userId, token);
                return project;
            },
            ct);
}
