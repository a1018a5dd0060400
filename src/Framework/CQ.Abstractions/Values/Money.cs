using System.Globalization;

namespace CQ.Abstractions.Values;

/// <summary>An amount in integer cents of euro. May be negative only as the result of a subtraction.</summary>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    public static Money Zero => default;

    public static Money Euros(long euros) => new(checked(euros * 100));

    public bool IsZero => Cents == 0;

    public static Money operator +(Money a, Money b) => new(checked(a.Cents + b.Cents));

    public static Money operator -(Money a, Money b) => new(checked(a.Cents - b.Cents));

    public static Money operator -(Money a) => new(checked(-a.Cents));

    public static bool operator <(Money a, Money b) => a.Cents < b.Cents;

    public static bool operator >(Money a, Money b) => a.Cents > b.Cents;

    public static bool operator <=(Money a, Money b) => a.Cents <= b.Cents;

    public static bool operator >=(Money a, Money b) => a.Cents >= b.Cents;

    public static Money Min(Money a, Money b) => a <= b ? a : b;

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>The share of a whole in basis points, rounded half up; 0 of 0 is 0.</summary>
    public int BasisPointsOf(Money whole) =>
        whole.Cents == 0 ? 0 : (int)((checked(Cents * 20_000) + whole.Cents) / (2 * whole.Cents));

    /// <summary>For machines: <c>1499.99</c>.</summary>
    public string ToInvariantString() => (Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>For people, as LOOK writes amounts: <c>1 499,99 €</c> with narrow no-break and no-break spaces, <c>€1,499.99</c> in English.</summary>
    public string Format(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var value = Cents / 100m;
        if (culture.TwoLetterISOLanguageName == "en")
            return (value < 0 ? "-€" : "€") + Math.Abs(value).ToString("#,##0.00", CultureInfo.InvariantCulture);
        var text = Math.Abs(value).ToString("#,##0.00", CultureInfo.InvariantCulture).Replace(',', '\u202f').Replace('.', ',');
        return $"{(value < 0 ? "−" : "")}{text}\u00a0€";
    }

    public override string ToString() => Format(CultureInfo.CurrentCulture);
}
