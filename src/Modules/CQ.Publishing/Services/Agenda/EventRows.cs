using System.Globalization;
using CQ.Publishing.Models;

namespace CQ.Publishing.Services.Agenda;

/// <summary>How a plan lies in its row.</summary>
internal static class EventRows
{
    public static void Copy(CalendarEvent row, EventPlan plan, TimeZoneInfo zone, DateTimeOffset now)
    {
        var dates = plan.Occurrences(zone);
        (row.Kind, row.Mode, row.Place, row.Address, row.RemoteLink) = (plan.Kind, plan.Mode, plan.Place, plan.Address, plan.RemoteLink);
        (row.StartDay, row.StartTime, row.EndDay, row.EndTime) = (plan.Times.StartDay, plan.Times.StartTime, plan.Times.EndDay, plan.Times.EndTime);
        (row.StartsAt, row.LastEndsAt) = (dates[0].StartsAt, dates.Max(d => d.EndsAt));
        (row.Repeat, row.Interval, row.Until, row.Count) = (plan.Recurrence.Repeat, plan.Recurrence.Interval, plan.Recurrence.Until, plan.Recurrence.Count);
        (row.Days, row.Exceptions) = (Digits(plan.Recurrence), Words(plan.Exceptions));
        (row.TakesRegistrations, row.Capacity, row.RegistrationClosesAt) = (plan.TakesRegistrations, plan.Capacity, plan.RegistrationClosesAt);
        row.CancelledAt = plan.IsCancelled ? row.CancelledAt ?? now : null;
        row.CancelReason = plan.CancelReason;
    }

    public static string Digits(Recurrence recurrence) => string.Concat((recurrence.Days ?? []).Distinct().Order().Select(d => ((int)d).ToString(CultureInfo.InvariantCulture)));

    public static string Words(IReadOnlyList<DateOnly> days) => string.Join(' ', days.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
