namespace CQ.Users.Models;

/// <summary>Rules about accounts that a tenant may set.</summary>
public sealed class UsersSettings
{
    /// <summary>Names of the roles whose holders must use a second factor (S5). They are led to set it up at their next sign-in.</summary>
    public string[] RolesRequiringSecondFactor { get; set; } = [];

    /// <summary>Months without a visit after which a person is told that the account will be anonymised (G2).</summary>
    public int InactiveMonthsBeforeNotice { get; set; } = 36;

    /// <summary>Days between that notice and the anonymisation.</summary>
    public int DaysFromNoticeToErasure { get; set; } = 30;

    /// <summary>Days after which an account whose address was never confirmed is removed.</summary>
    public int DaysBeforeUnconfirmedRemoval { get; set; } = 30;
}
