namespace CQ.Voting.Services;

/// <summary>A part of a roll, in the order of its seats.</summary>
/// <param name="ShowsChoices">The lines say who voted what: the vote was counted and the viewer may know.</param>
/// <param name="Next">The seat after which the roll goes on; null at its end.</param>
public sealed record RollPage(IReadOnlyList<RollLine> Lines, bool ShowsChoices, int? Next);
