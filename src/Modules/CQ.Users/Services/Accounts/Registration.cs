namespace CQ.Users.Services.Accounts;

/// <summary>What someone tells when opening an account.</summary>
public sealed record Registration(string DisplayName, string Email, string Password, bool IsFifteenOrOlder);
