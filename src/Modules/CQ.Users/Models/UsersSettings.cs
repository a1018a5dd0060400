using CQ.Abstractions.People;

namespace CQ.Users.Models;

/// <summary>Rules about accounts that a tenant may set.</summary>
public sealed class UsersSettings
{
    /// <summary>
    /// Names of the roles whose holders must use a second factor (S5), besides every role that gives a permission which is critical for security: those that hold money, people or settings.
    /// </summary>
    public string[] RolesRequiringSecondFactor { get; set; } = [RoleNames.Administrator, RoleNames.Coordination, RoleNames.TownHall, RoleNames.Treasurer, RoleNames.AnimationTeam];

    /// <summary>From which day they must. Without a word of the tenant, from its first; null: never.</summary>
    public DateOnly? SecondFactorFrom { get; set; } = DateOnly.MinValue;

    /// <summary>Months without a visit after which a person is told that the account will be anonymised (G2).</summary>
    public int InactiveMonthsBeforeNotice { get; set; } = 36;

    /// <summary>Days between that notice and the anonymisation.</summary>
    public int DaysFromNoticeToErasure { get; set; } = 30;

    /// <summary>Days after which an account whose address was never confirmed is removed.</summary>
    public int DaysBeforeUnconfirmedRemoval { get; set; } = 30;
}
