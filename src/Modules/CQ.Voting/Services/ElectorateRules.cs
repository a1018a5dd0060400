using CQ.Territory.Models;

namespace CQ.Voting.Services;

/// <summary>Which bodies vote here, and the charter's parameter that holds their quorum.</summary>
internal static class ElectorateRules
{
    /// <summary>Null for a body that does not vote by seats.</summary>
    public static CharterParameter? QuorumOf(GroupKind kind) => kind switch
    {
        GroupKind.AnimationTeam => CharterParameters.TeamQuorum,
        GroupKind.BudgetCommittee => CharterParameters.CommitteeQuorum,
        _ => null,
    };
}
