using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Services.Engine;

internal sealed class WorkflowScopes(IEnabled<IWorkflowScopeSource> sources) : IWorkflowScopes
{
    public async Task<GrantScope> ResolveAsync(string expression, SubjectRef subject, CancellationToken ct = default)
    {
        if (expression == IWorkflowScopes.Tenant)
            return GrantScope.Tenant;
        var source = sources.FirstOrDefault(s => (s.SubjectKind is null || s.SubjectKind == subject.Kind) && s.Expressions.Contains(expression))
            ?? throw new WorkflowFaultException($"Aucun module actif ne connaît « {expression} ».");
        return await source.ResolveAsync(expression, subject, ct)
            ?? throw new WorkflowFaultException($"Il n’y a pas de « {expression} » pour ce dossier.");
    }
}
