namespace CQ.Users.Services.Accounts;

/// <summary>Where an account stands.</summary>
public enum PersonState
{
    Active,
    Locked,
    Unconfirmed,
    Closed,
    Erased,
}
