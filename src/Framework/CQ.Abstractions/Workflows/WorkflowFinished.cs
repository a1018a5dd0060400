using CQ.Abstractions.Data;

namespace CQ.Abstractions.Workflows;

/// <summary>Domain event: an instance has come to its end. <paramref name="Result"/> is what the End activity says, if one was reached.</summary>
public sealed record WorkflowFinished(Guid InstanceId, string TypeKey, SubjectRef Subject, string? Result);
