using CQ.Territory.Models;

namespace CQ.Territory.Events;

/// <summary>A membership was ended, by the person or by others.</summary>
public sealed record MembershipEnded(Guid MembershipId, CircleKind CircleKind, Guid CircleId, Guid UserId, DateOnly Through);
