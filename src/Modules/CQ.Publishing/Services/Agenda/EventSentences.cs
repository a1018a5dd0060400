using CQ.Abstractions.Tenants;
using CQ.Mvc.Texts;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing.Services.Agenda;

/// <summary>When, where and how often, as people say it.</summary>
public sealed class EventSentences(IStringLocalizer<Texts> T, ITenantTimeZone zone)
{
    public string When(AgendaEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return When(entry.Day, entry.LastDay, entry.HasTime ? entry.StartsAt : null, entry.HasEnd ? entry.EndsAt : null);
    }

    public string When(CalendarDate date, EventTimes times)
    {
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(times);
        return When(date.Day, date.LastDay, times.IsAllDay ? null : date.StartsAt, times.HasEnd ? date.EndsAt : null);
    }

    public string When(EventTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return When(times.StartDay, times.EndDay, times.IsAllDay ? null : times.StartsAt(zone.Zone), times.HasEnd ? times.EndsAt(zone.Zone) : null);
    }

    public string Where(EventMode mode, string place, string address)
    {
        var where = string.Join(", ", new[] { place, address }.Where(w => !string.IsNullOrEmpty(w)));
        return mode switch
        {
            EventMode.Remote => T["À distance"],
            EventMode.Hybrid when where.Length > 0 => T["{0}, ou à distance", where],
            _ => where,
        };
    }

    /// <summary>Empty for what takes place once.</summary>
    public string Repeats(Recurrence recurrence, DateOnly first)
    {
        ArgumentNullException.ThrowIfNull(recurrence);
        var weekday = DateWords.Day(first, "full").Split(' ')[0];
        var every = recurrence.Interval;
        var rule = recurrence.Repeat switch
        {
            EventRepeat.Never => "",
            EventRepeat.Daily => every == 1 ? T["Tous les jours"].Value : T["Tous les {0} jours", every].Value,
            EventRepeat.Weekly => T[every == 1 ? "Chaque semaine : {0}" : "Toutes les {1} semaines : {0}", string.Join(", ", recurrence.WeekdaysFrom(first).Select(Weekday)), every].Value,
            EventRepeat.MonthlyByDay => T[every == 1 ? "Le {0} de chaque mois" : "Le {0}, tous les {1} mois", first.Day, every].Value,
            EventRepeat.MonthlyByWeekday => T[every == 1 ? "Le {0} {1} de chaque mois" : "Le {0} {1}, tous les {2} mois", T[Ordinal(Recurrence.WeekOf(first))].Value, weekday, every].Value,
            _ => T[every == 1 ? "Le dernier {0} de chaque mois" : "Le dernier {0}, tous les {1} mois", weekday, every].Value,
        };
        if (rule.Length == 0)
            return "";
        return recurrence.Count is { } count ? T["{0}, {1} fois", rule, count] : recurrence.Until is { } until ? T["{0}, jusqu’au {1}", rule, DateWords.Day(until)] : rule;
    }

    private string When(DateOnly day, DateOnly lastDay, DateTimeOffset? start, DateTimeOffset? end)
    {
        var first = Capital(DateWords.Day(day, "full"));
        if (start is not { } from)
            return day == lastDay ? T["{0}, toute la journée", first] : T["Du {0} au {1}", DateWords.Day(day, "full"), DateWords.Day(lastDay, "full")];
        var at = DateWords.Time(zone.ToLocal(from));
        if (end is not { } to)
            return T["{0}, {1}", first, at];
        var until = DateWords.Time(zone.ToLocal(to));
        return lastDay.DayNumber - day.DayNumber <= 1 && to - from < TimeSpan.FromHours(16)
            ? T["{0}, de {1} à {2}", first, at, until]
            : T["Du {0}, {1}, au {2}, {3}", DateWords.Day(day, "full"), at, DateWords.Day(lastDay, "full"), until];
    }

    private string Weekday(DayOfWeek day) => T[EventLabels.Of(day)].Value.ToLower(System.Globalization.CultureInfo.CurrentUICulture);

    private static string Ordinal(int week) => week switch { 1 => "premier", 2 => "deuxième", 3 => "troisième", 4 => "quatrième", _ => "cinquième" };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
