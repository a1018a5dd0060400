using CQ.Abstractions.People;

namespace CQ.Users.Services.Rights;

/// <summary>A permission that a person holds on a day: where, and the grants that give it.</summary>
public sealed record EffectiveRight(NamedPermission Permission, GrantScope Scope, string ScopeName, IReadOnlyList<Grant> Grants);
