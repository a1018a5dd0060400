namespace CQ.Territory.Events;

/// <summary>A term of office was recorded; it gives rights from its first day on, which may still be to come.</summary>
public sealed record TermStarted(Guid TermId, Guid SeatId, Guid GroupId, Guid? CouncilId, Guid UserId, DateOnly From, DateOnly? Through);
