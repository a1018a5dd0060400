using CQ.Abstractions.Values;

namespace CQ.Territory.Models;

/// <summary>
/// A version of the charter, read. Whoever decides something records its <see cref="Number"/> (D7). Parameters are null when the charter does not
/// say; <c>ICharters.RequireAsync</c> hands out a charter in which those asked for are set.
/// </summary>
public sealed record Charter(Guid Id, int Number, DateOnly From, DateOnly? Through, string ActReference, DateOnly ActDate, CharterValues Values) : IDated
{
    public Money? ProjectThreshold => Values.ProjectThreshold;

    public int? CommitteeQuorum => Values.CommitteeQuorum;

    public int? TeamQuorum => Values.TeamQuorum;

    public int? VotingDays => Values.VotingDays;

    public int? AdjournmentDays => Values.AdjournmentDays;

    public int? CommitteeSeatsPerCouncil => Values.CommitteeSeatsPerCouncil;

    public int? TeamTermYears => Values.TeamTermYears;

    /// <summary>R118: no approval unless the charter says so.</summary>
    public bool AsksMembershipApproval => Values.MembershipApproval ?? false;

    /// <summary>The standing act under the threshold, or null: the authority then decides each time (L3).</summary>
    public AuthorityAct? StandingAct => Values.StandingAct;

    /// <summary>A project of this cost goes to the committee: strictly under the threshold (R58). Null when the charter sets none.</summary>
    public bool? IsUnderThreshold(Money cost) => ProjectThreshold is { } threshold ? cost < threshold : null;

    public static Charter Of(CharterVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new Charter(
            version.Id, version.Number, version.From, version.Through, version.ActReference, version.ActDate, CharterValues.FromJson(version.Values));
    }
}
