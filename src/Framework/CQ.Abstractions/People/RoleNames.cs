namespace CQ.Abstractions.People;

/// <summary>
/// Roles that modules speak of. The first two are Orchard's system roles; the others are created by recipes and filled by stereotypes.
/// </summary>
public static class RoleNames
{
    public const string Anonymous = "Anonymous";

    public const string Authenticated = "Authenticated";

    public const string Administrator = "Administrator";

    /// <summary>Coordination of the councils, on the town hall's side.</summary>
    public const string Coordination = "Coordination";

    /// <summary>City services that give opinions and certify the service done.</summary>
    public const string Services = "Services";

    /// <summary>The authority: commits, approves entries, decides at or above the threshold.</summary>
    public const string TownHall = "TownHall";

    /// <summary>Member of a council (open membership).</summary>
    public const string CouncilMember = "CouncilMember";

    /// <summary>Seat in a council's animation team.</summary>
    public const string AnimationTeam = "AnimationTeam";

    /// <summary>Treasurer of a council: tracks, never handles money (§2.7).</summary>
    public const string Treasurer = "Treasurer";

    /// <summary>Seat in the budget committee.</summary>
    public const string BudgetCommittee = "BudgetCommittee";
}
