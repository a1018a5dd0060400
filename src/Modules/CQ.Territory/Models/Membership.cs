using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>That someone belongs to a council, or to a group without seats: as long as they wish (R21).</summary>
public sealed class Membership : TenantOwned, IDated, ITenantConfiguration
{
    public required CircleKind CircleKind { get; init; }

    public Guid? CouncilId { get; init; }

    public Guid? GroupId { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>For councils (R118).</summary>
    public Standing? Standing { get; init; }

    public required MembershipState State { get; set; }

    /// <summary>First day; for a request, the day it was made.</summary>
    public required DateOnly From { get; set; }

    public DateOnly? Through { get; set; }

    public EndReason? EndedReason { get; set; }

    public static Membership OfCouncil(Guid councilId, Guid userId, Standing standing, MembershipState state, DateOnly from) => new()
    {
        CircleKind = CircleKind.Council,
        CouncilId = councilId,
        UserId = userId,
        Standing = standing,
        State = state,
        From = from,
    };

    public static Membership OfGroup(Guid groupId, Guid userId, DateOnly from) => new()
    {
        CircleKind = CircleKind.Group,
        GroupId = groupId,
        UserId = userId,
        State = MembershipState.Accepted,
        From = from,
    };
}
