using CQ.Abstractions.People;

namespace CQ.Voting;

/// <summary>What people may do with votes.</summary>
public sealed class Permissions : IPermissionProvider
{
    private const string Group = "Votes";

    public static readonly Permission OpenVotes = new(nameof(OpenVotes), "Ouvrir un vote") { Category = Group };

    public static readonly Permission CloseVotes =
        new(nameof(CloseVotes), "Clore un vote avant son terme, une fois le quorum atteint") { Category = Group };

    /// <summary>Held for one's own body alone; who is on the roll and in office is asked besides.</summary>
    public static readonly Permission CastVote = new(nameof(CastVote), "Voter dans l’instance où l’on siège") { Category = Group };

    /// <summary>Committee and councils see who voted what once a named vote is closed; the counts are everyone's (DESIGN §6).</summary>
    public static readonly Permission ViewNamedVotes =
        new(nameof(ViewNamedVotes), "Consulter le détail nominatif d’un vote clos") { Category = Group };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([OpenVotes, CloseVotes, CastVote, ViewNamedVotes]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Coordination, [OpenVotes, CloseVotes]),
        new(RoleNames.AnimationTeam, [CastVote, ViewNamedVotes]),
        new(RoleNames.BudgetCommittee, [CastVote, ViewNamedVotes]),
        new(RoleNames.CouncilMember, [ViewNamedVotes]),
    ];
}
