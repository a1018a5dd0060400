namespace CQ.Voting.Models;

/// <summary>
/// How many of the seats must cast a vote for it to count (R59). The share is in basis points: 5000 is half. Seats are the filled seats of the
/// roll less the recused ones; without any seat nothing can be decided.
/// </summary>
public readonly record struct Quorum(int Seats, int BasisPoints)
{
    public int Required => (Seats * BasisPoints + 9_999) / 10_000;

    public bool IsReachedBy(int participants) => Seats > 0 && participants >= Required;

    /// <summary>Voices that are still missing; none once it is reached.</summary>
    public int MissingFrom(int participants) => Math.Max(0, Required - participants);
}
