using CQ.Publishing.Models;

namespace CQ.Publishing.Services.Agenda;

/// <summary>When people may register. Pure.</summary>
public static class RegistrationRule
{
    /// <summary>Until the hour that was set; else until it begins, or for one that repeats until the last time is over.</summary>
    public static DateTimeOffset ClosesAt(CalendarEvent row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var end = row.Repeat == EventRepeat.Never ? row.StartsAt : row.LastEndsAt;
        return row.RegistrationClosesAt is { } chosen && chosen < end ? chosen : end;
    }

    public static bool IsOpen(CalendarEvent row, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is { TakesRegistrations: true, IsCancelled: false } && now < ClosesAt(row);
    }

    /// <summary>Who sees where to go for taking part from afar: those who are registered, and the readers of a private event.</summary>
    public static bool ShowsLink(CalendarEvent row, RegistrationState? mine)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.RemoteLink.Length > 0 && !row.IsCancelled && (!row.IsPublic || mine == RegistrationState.Registered);
    }
}
