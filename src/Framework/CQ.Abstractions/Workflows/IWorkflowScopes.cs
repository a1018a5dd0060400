using CQ.Abstractions.Data;
using CQ.Abstractions.People;

namespace CQ.Abstractions.Workflows;

/// <summary>Asks the enabled sources for the places of a subject.</summary>
public interface IWorkflowScopes
{
    const string Tenant = "tenant";

    /// <summary>As the audience of a task: nobody besides those who may decide it, for what is not public yet.</summary>
    const string Candidates = "candidates";

    /// <exception cref="WorkflowFaultException">Nobody declares it, or there is no such place.</exception>
    Task<GrantScope> ResolveAsync(string expression, SubjectRef subject, CancellationToken ct = default);
}
