using CQ.Abstractions.Workflows;
using CQ.Projects.Models;

namespace CQ.Projects.Workflows;

internal sealed class ProjectEvents : IWorkflowEventSource
{
    public IReadOnlyList<WorkflowEventInfo> Events { get; } =
    [
        new(ProjectWorkflow.Submitted, "Un projet est déposé", Project.Kind),
        new(ProjectWorkflow.Delivered, "Un projet est livré", Project.Kind),
    ];
}
