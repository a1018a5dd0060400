using CQ.Projects.Data;
using CQ.Projects.Models;

namespace CQ.Projects.Services;

/// <summary>Where it takes place.</summary>
public sealed record PlaceFields(Guid? CouncilId, string Place) : DraftFields
{
    public override bool IsTooLong => IsOver(Place, Lengths.Place);

    protected override string Content => Join(CouncilId?.ToString() ?? "", Place);

    public static PlaceFields Of(ProjectDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new PlaceFields(draft.CouncilId, draft.Place);
    }

    public override void WriteTo(ProjectDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        (draft.CouncilId, draft.Place) = (CouncilId, Place);
    }
}
