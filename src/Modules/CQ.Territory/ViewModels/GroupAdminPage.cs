using CQ.Territory.Models;

namespace CQ.Territory.ViewModels;

/// <summary>A body in the back office: its seats of today, its terms to come and past, or its members.</summary>
public sealed record GroupAdminPage(Group Group, string? CouncilName, IReadOnlyList<SeatedPerson> Seats, IReadOnlyList<TermRow> Others, IReadOnlyList<MemberRow> Members)
{
    public GroupKindFacts Facts => GroupKindFacts.Of(Group.Kind);
}
