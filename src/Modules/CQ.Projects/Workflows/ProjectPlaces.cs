using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Workflows;

/// <summary><c>subject.council</c>: the council of the project.</summary>
internal sealed class ProjectPlaces(CqDbContext db) : IWorkflowScopeSource
{
    public string SubjectKind => Project.Kind;

    public IReadOnlyList<string> Expressions { get; } = ["subject.council"];

    public async Task<GrantScope?> ResolveAsync(string expression, SubjectRef subject, CancellationToken ct)
    {
        var council = await db.ProjectsOfAnyState().Where(p => p.Id == subject.Id).Select(p => (Guid?)p.CouncilId).FirstOrDefaultAsync(ct);
        return council is { } id ? GrantScope.Council(id) : null;
    }
}
