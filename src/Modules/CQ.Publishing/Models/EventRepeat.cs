namespace CQ.Publishing.Models;

/// <summary>How an event comes back.</summary>
public enum EventRepeat
{
    Never,
    Daily,
    Weekly,

    /// <summary>The same day of the month; months without it are left out.</summary>
    MonthlyByDay,

    /// <summary>The same weekday of the same week: the second Tuesday.</summary>
    MonthlyByWeekday,

    /// <summary>The last weekday of its name in the month.</summary>
    MonthlyByLastWeekday,
}
