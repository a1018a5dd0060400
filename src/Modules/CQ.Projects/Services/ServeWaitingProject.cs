using CQ.Abstractions.Workflows;
using CQ.Budgets.Models;
using CQ.Data;
using CQ.Projects.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>
/// Lets the first who waits for credit in an envelope try again. One instance per burst: its own end, if it passes, asks for the next
/// (<c>CreditFreed</c>).
/// </summary>
public sealed class ServeWaitingProject(CqDbContext db, IWorkflowManager workflows)
{
    public async Task ServeAsync(Guid councilId, Section section, CancellationToken ct)
    {
        var first = await db.ProjectsOfAnyState().AsNoTracking()
            .Where(p => p.CouncilId == councilId && p.Section == section && p.CreditExecutionId != null)
            .OrderBy(p => p.AdoptionRank)
            .Select(p => p.CreditExecutionId)
            .FirstOrDefaultAsync(ct);
        if (first is { } executionId)
            await workflows.ResumeAsync(executionId, ct: ct);
    }
}
