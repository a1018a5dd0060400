namespace CQ.Publishing.ViewModels;

/// <summary>A month as a table of weeks, from Monday on.</summary>
public sealed record AgendaMonth(DateOnly First, DateOnly Today, IReadOnlyList<AgendaEntry> Entries)
{
    public IEnumerable<IReadOnlyList<DateOnly>> Weeks()
    {
        var monday = First.AddDays(-(((int)First.DayOfWeek + 6) % 7));
        for (; monday < First.AddMonths(1); monday = monday.AddDays(7))
            yield return [.. Enumerable.Range(0, 7).Select(monday.AddDays)];
    }

    public IEnumerable<AgendaEntry> On(DateOnly day) => Entries.Where(e => e.Day <= day && day <= e.LastDay);
}
