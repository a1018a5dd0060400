using CQ.Territory.Models;

namespace CQ.Territory.ViewModels;

/// <summary>A body's page: legal basis, scale, who runs it, who sits in it, contact (R141).</summary>
public sealed record GroupPage(Group Group, string? CouncilName, string? CouncilSlug, IReadOnlyList<SeatedPerson> Seats)
{
    public GroupKindFacts Facts => GroupKindFacts.Of(Group.Kind);

    public bool MayManage { get; init; }
}
