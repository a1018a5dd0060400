namespace CQ.Publishing.Data;

/// <summary>A stretch of days on which somebody belongs to a circle, both ends included.</summary>
internal sealed record DaysInCircle(DateOnly From, DateOnly? Through)
{
    /// <summary>Whether somebody belongs on that day, and until when without a break; <paramref name="last"/> is null for as long as they wish.</summary>
    public static bool Covers(IEnumerable<DaysInCircle> days, DateOnly day, out DateOnly? last)
    {
        DateOnly? reached = null;
        foreach (var stretch in days.Where(d => d.Through is null || d.Through >= day).OrderBy(d => d.From))
        {
            if (stretch.From > (reached?.AddDays(1) ?? day))
                break;
            if (stretch.Through is not { } end)
            {
                last = null;
                return true;
            }

            reached = reached > end ? reached : end;
        }

        last = reached;
        return reached is not null;
    }
}
