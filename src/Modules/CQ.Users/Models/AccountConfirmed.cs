namespace CQ.Users.Models;

/// <summary>A person has confirmed their address: the account can be used from now on.</summary>
public sealed record AccountConfirmed(Guid UserId);
