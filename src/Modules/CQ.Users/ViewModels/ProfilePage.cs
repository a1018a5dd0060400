using CQ.Users.Models;

namespace CQ.Users.ViewModels;

/// <summary>One's own account at a glance.</summary>
public sealed record ProfilePage(User User, bool SecondFactorIsRequired, IReadOnlyList<string> Roles);
