namespace CQ.Territory.Events;

/// <summary>A term of office was ended before its day. Terms that simply run out publish nothing: their rights end with the day.</summary>
public sealed record TermEnded(Guid TermId, Guid SeatId, Guid GroupId, Guid? CouncilId, Guid UserId, DateOnly Through);
