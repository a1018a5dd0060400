using CQ.Projects.Data;
using CQ.Projects.Models;

namespace CQ.Projects.Services;

/// <summary>What the project is.</summary>
public sealed record IdeaFields(string Title, string Summary, string Description) : DraftFields
{
    public override bool IsTooLong => IsOver(Title, Lengths.Title) || IsOver(Summary, Lengths.Summary) || IsOver(Description, Lengths.Text);

    protected override string Content => Join(Title, Summary, Description);

    public static IdeaFields Of(ProjectDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new IdeaFields(draft.Title, draft.Summary, draft.Description);
    }

    public override void WriteTo(ProjectDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        (draft.Title, draft.Summary, draft.Description) = (Title, Summary, Description);
    }
}
