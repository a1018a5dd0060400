using CQ.Territory.Models;

namespace CQ.Territory.Events;

/// <summary>Someone became a member of a council or of a group.</summary>
public sealed record MembershipStarted(Guid MembershipId, CircleKind CircleKind, Guid CircleId, Guid UserId, DateOnly From);
