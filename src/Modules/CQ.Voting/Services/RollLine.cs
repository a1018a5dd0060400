using CQ.Voting.Models;

namespace CQ.Voting.Services;

/// <summary>A seat of a vote's roll.</summary>
/// <param name="UserId">Null for a vacancy.</param>
/// <param name="Recusal">Why the elector stays out; null for those who do not.</param>
/// <param name="Choice">Null as long as it may not be seen, and for those who did not vote.</param>
public sealed record RollLine(int SeatNumber, string SeatLabel, Guid? CouncilId, Guid? UserId, RecusalGround? Recusal, Choice? Choice);
