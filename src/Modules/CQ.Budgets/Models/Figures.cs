using CQ.Abstractions.Values;

namespace CQ.Budgets.Models;

/// <summary>What became of the credits of a council in a section of a year: opened = committed + ordered + available + lapsed (DESIGN §5).</summary>
public sealed record Figures(Money Opened, Money Committed, Money Ordered, Money Available, Money Lapsed)
{
    public static Figures None { get; } = new(Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero);

    /// <summary>Share of the opened credits that is committed or ordered, in basis points (requirements §2.7); 0 when nothing was opened.</summary>
    public int ConsumptionRate => (Committed + Ordered).BasisPointsOf(Opened);

    public static Figures operator +(Figures a, Figures b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new(a.Opened + b.Opened, a.Committed + b.Committed, a.Ordered + b.Ordered, a.Available + b.Available, a.Lapsed + b.Lapsed);
    }

    public Money Of(Figure figure) => figure switch
    {
        Figure.Opened => Opened,
        Figure.Committed => Committed,
        Figure.Ordered => Ordered,
        Figure.Available => Available,
        _ => Lapsed,
    };

    /// <summary>The figures that a set of movements makes.</summary>
    public static Figures Of(IEnumerable<Movement> movements)
    {
        var sums = new Dictionary<Figure, Money>();
        foreach (var movement in movements)
        {
            foreach (var figure in Enum.GetValues<Figure>())
                sums[figure] = sums.GetValueOrDefault(figure) + movement.EffectOn(figure);
        }

        Money Sum(Figure figure) => sums.GetValueOrDefault(figure);
        return new Figures(Sum(Figure.Opened), Sum(Figure.Committed), Sum(Figure.Ordered), Sum(Figure.Available), Sum(Figure.Lapsed));
    }
}
