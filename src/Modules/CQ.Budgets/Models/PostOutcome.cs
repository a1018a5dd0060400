namespace CQ.Budgets.Models;

/// <summary>What <c>cq_post</c> answers.</summary>
public enum PostOutcome
{
    Posted,

    /// <summary>The account to take from does not hold the amount.</summary>
    Insufficient,

    /// <summary>More would be ordered than was certified as done.</summary>
    NotCertified,

    /// <summary>This council's credits of the year and section are open.</summary>
    AlreadyOpened,

    AlreadyCorrected,

    /// <summary>Nobody corrects their own entry.</summary>
    SamePerson,

    YearClosed,
}
