namespace CQ.Territory.Models;

/// <summary>Days from one through another, both included; without a last day, for good. Midnight is that of the tenant's zone (D14).</summary>
public readonly record struct Period(DateOnly From, DateOnly? Through)
{
    /// <summary>False when it would end before it begins.</summary>
    public bool IsValid => Through is null || Through >= From;

    public static Period Of(IDated dated)
    {
        ArgumentNullException.ThrowIfNull(dated);
        return new Period(dated.From, dated.Through);
    }

    public bool Contains(DateOnly day) => From <= day && (Through is null || day <= Through);

    /// <summary>True when they share at least one day: one that ends on the 31st and one that begins on the 1st do not.</summary>
    public bool Overlaps(Period other) =>
        (Through is null || other.From <= Through) && (other.Through is null || From <= other.Through);

    /// <summary>The last day of so many years (R16): from 1 June 2021, three years end on 31 May 2024.</summary>
    public static DateOnly LastDayOf(DateOnly from, int years) => from.AddYears(years).AddDays(-1);
}
