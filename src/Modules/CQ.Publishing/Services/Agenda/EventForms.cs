using System.Globalization;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;

namespace CQ.Publishing.Services.Agenda;

/// <summary>What an editor would have typed for a published event. The link stays out: it is drawn only for those whom it is for.</summary>
public static class EventForms
{
    public static EventForm Of(CalendarEvent row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new EventForm
        {
            StartDay = row.StartDay, StartTime = Text(row.StartTime), AllDay = row.StartTime is null, EndDay = row.EndDay == row.StartDay ? null : row.EndDay, EndTime = Text(row.EndTime),
            Place = row.Place, Address = row.Address, Kind = row.Kind, Mode = row.Mode, Repeat = row.Repeat, Interval = row.Interval, Days = row.Recurrence.Days,
            Until = row.Until, Count = row.Count, Exceptions = string.Join('\n', row.ExceptedDays.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            IsCancelled = row.IsCancelled, CancelReason = row.CancelReason,
        };
    }

    private static string? Text(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
