using CQ.Abstractions.Data;

namespace CQ.Abstractions.Workflows;

/// <summary>Asks the enabled sources for declared values.</summary>
public interface IWorkflowValues
{
    /// <exception cref="WorkflowFaultException">Nobody declares it, it is not set, or it is not of the type that was declared.</exception>
    Task<WorkflowValue> GetAsync(string name, SubjectRef subject, CancellationToken ct = default);

    /// <summary>A text of a definition, the values between its braces filled in, in both languages.</summary>
    Task<BilingualText> FillAsync(BilingualText text, SubjectRef subject, CancellationToken ct = default);
}
