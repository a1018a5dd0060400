using CQ.Abstractions.Workflows;
using CQ.Projects.Models;

namespace CQ.Projects.Workflows;

/// <summary>The file of a project on the page of every task about it.</summary>
internal sealed class ProjectTaskPage : ITaskPage
{
    public string SubjectKind => Project.Kind;

    public string ViewComponent => "ProjectFile";
}
