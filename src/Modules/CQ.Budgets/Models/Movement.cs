using CQ.Abstractions.Values;

namespace CQ.Budgets.Models;

/// <summary>What an entry does to the figures of its council, from nothing but the kinds of its two accounts.</summary>
public readonly record struct Movement(AccountKind From, AccountKind To, Money Amount)
{
    /// <summary>The signed part of this movement in a figure; zero when it does not make it.</summary>
    public Money EffectOn(Figure figure) => figure switch
    {
        // Opened is what came to a council from outside its own accounts less what went back there: an entry between its own accounts opens
        // nothing, so that a decommitment is not an opening, and a correction takes back what it corrects.
        Figure.Opened => Signed(!IsCouncils(From) && IsCouncils(To), IsCouncils(From) && !IsCouncils(To)),
        Figure.Committed => Signed(To == AccountKind.Commitment, From == AccountKind.Commitment),
        Figure.Ordered => Signed(To == AccountKind.Ordered, From == AccountKind.Ordered),
        Figure.Available => Signed(To == AccountKind.Envelope, From == AccountKind.Envelope),
        Figure.Lapsed => Signed(To == AccountKind.Lapsed, From == AccountKind.Lapsed),
        _ => Money.Zero,
    };

    private static bool IsCouncils(AccountKind kind) => kind is not (AccountKind.CityFunds or AccountKind.Pool);

    private Money Signed(bool adds, bool takes) => adds == takes ? Money.Zero : adds ? Amount : -Amount;
}
