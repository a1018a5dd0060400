using CQ.Abstractions.Workflows;
using CQ.Projects.Models;

namespace CQ.Projects.Workflows;

/// <summary>The draft and the question, on the page of a request for advice.</summary>
internal sealed class DraftTaskPage : ITaskPage
{
    public string SubjectKind => ProjectDraft.Kind;

    public string ViewComponent => "DraftFile";
}
