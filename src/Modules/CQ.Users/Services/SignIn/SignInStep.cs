namespace CQ.Users.Services.SignIn;

/// <summary>Where a sign-in stands after a step.</summary>
public enum SignInStep
{
    /// <summary>Wrong, unknown, closed or at rest: one answer for all.</summary>
    Refused,

    /// <summary>The password was right, but the address was never confirmed.</summary>
    Unconfirmed,

    /// <summary>A code of the second factor is asked for.</summary>
    Code,

    /// <summary>A role of this person requires a second factor, which is not set up yet.</summary>
    SetUpSecondFactor,

    Done,
}
