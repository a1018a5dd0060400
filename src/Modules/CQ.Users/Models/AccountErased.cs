namespace CQ.Users.Models;

/// <summary>An account was anonymised; the row stays as "ancien membre" for what must keep an author.</summary>
public sealed record AccountErased(Guid UserId);
