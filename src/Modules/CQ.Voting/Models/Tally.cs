namespace CQ.Voting.Models;

/// <summary>The counted ballots. Those who abstain take part.</summary>
public readonly record struct Tally(int For, int Against, int Abstention)
{
    public int Participants => For + Against + Abstention;

    public static Tally Of(IEnumerable<Choice> ballots)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        var tally = default(Tally);
        foreach (var ballot in ballots)
            tally = tally.With(ballot, 1);
        return tally;
    }

    public Tally With(Choice choice, int count) => choice switch
    {
        Choice.For => this with { For = For + count },
        Choice.Against => this with { Against = Against + count },
        Choice.Abstention => this with { Abstention = Abstention + count },
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "There is no such choice."),
    };
}
