namespace CQ.Budgets.Models;

/// <summary>What the money of an account is; every kind exists per section (DESIGN §5).</summary>
public enum AccountKind
{
    /// <summary>Where credits come from; the only kind that may be negative.</summary>
    CityFunds,

    /// <summary>What a council may still use.</summary>
    Envelope,

    /// <summary>Money that several councils share.</summary>
    Pool,

    /// <summary>Committed and not ordered yet.</summary>
    Commitment,

    /// <summary>Ordered to be paid.</summary>
    Ordered,

    /// <summary>Unused at the end of the year.</summary>
    Lapsed,
}
