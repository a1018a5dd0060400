using CQ.Abstractions.Values;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;

namespace CQ.Publishing.Services.Agenda;

/// <summary>Makes a plan of what an editor typed, or says what is wrong, beside its field. Pure.</summary>
public static class EventRules
{
    public const int MaximumCapacity = 10_000;
    public const int MaximumExceptions = 100;
    public const int MaximumLastingDays = 60;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>What is wrong with what was typed, even in a draft; what is missing is not.</summary>
    public static Refusal? DraftFault(EventForm form, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(form);
        return TooLong(form) ?? Unreadable(form) ?? Impossible(form, zone) ?? RepeatFault(form);
    }

    public static Outcome<EventPlan> Plan(EventForm form, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(zone);
        if ((DraftFault(form, zone) ?? Missing(form)) is { } wrong)
            return wrong;
        var times = Times(form);
        if (times.EndsAt(zone) <= times.StartsAt(zone))
            return Beside("La fin doit venir après le début.", nameof(EventForm.EndTime));
        if (times.EndDay.DayNumber - times.StartDay.DayNumber > MaximumLastingDays)
            return Beside("Un événement dure au plus {0} jours : créez-en plusieurs, ou répétez-le.", nameof(EventForm.EndDay), MaximumLastingDays);
        var exceptions = ClockText.Days(form.Exceptions).Select(d => d.Day!.Value).Distinct().Order().ToList();
        var plan = new EventPlan(
            form.Kind, times, Recur(form), exceptions, form.Mode, OneLine(form.Place), OneLine(form.Address), form.Mode == EventMode.OnSite ? "" : OneLine(form.RemoteLink),
            form.TakesRegistrations, form.TakesRegistrations ? form.Capacity : null, ClosesAt(form, times, zone), form.IsCancelled, form.IsCancelled ? OneLine(form.CancelReason) : "");
        return DatesFault(plan) ?? (Outcome<EventPlan>)plan;
    }

    private static Refusal? TooLong(EventForm form) =>
        form switch
        {
            { Place.Length: > EventForm.PlaceLength } => Beside("Le nom du lieu tient en 120 caractères.", nameof(EventForm.Place)),
            { Address.Length: > EventForm.AddressLength } => Beside("L’adresse tient en 200 caractères.", nameof(EventForm.Address)),
            { RemoteLink.Length: > EventForm.LinkLength } => Beside("Le lien tient en 500 caractères.", nameof(EventForm.RemoteLink)),
            { CancelReason.Length: > EventForm.ReasonLength } => Beside("La raison tient en 300 caractères.", nameof(EventForm.CancelReason)),
            { Exceptions.Length: > EventForm.ExceptionsLength } => Beside("Cette liste de jours est trop longue.", nameof(EventForm.Exceptions)),
            _ => null,
        };

    private static Refusal? Unreadable(EventForm form)
    {
        if (!form.AllDay && HasText(form.StartTime) && ClockText.Time(form.StartTime) is null)
            return Beside("Écrivez une heure, par exemple 19:00.", nameof(EventForm.StartTime));
        if (!form.AllDay && HasText(form.EndTime) && ClockText.Time(form.EndTime) is null)
            return Beside("Écrivez une heure, par exemple 19:00.", nameof(EventForm.EndTime));
        if (HasText(form.RemoteLink) && !(Uri.TryCreate(OneLine(form.RemoteLink), UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps))
            return Beside("Le lien commence par https://.", nameof(EventForm.RemoteLink));
        if (form.Capacity is < 1 or > MaximumCapacity)
            return Beside("Le nombre de places va de 1 à {0} ; vide, il n’y a pas de limite.", nameof(EventForm.Capacity), MaximumCapacity);
        if (ClockText.Days(form.Exceptions).FirstOrDefault(d => d.Day is null).Text is { } word)
            return Beside("« {0} » n’est pas une date : écrivez par exemple 12/01/2027.", nameof(EventForm.Exceptions), word);
        return ClockText.Days(form.Exceptions).Count > MaximumExceptions
            ? Beside("Au plus {0} jours peuvent être exceptés.", nameof(EventForm.Exceptions), MaximumExceptions)
            : null;
    }

    /// <summary>An hour that the clock never shows, a year nobody means.</summary>
    private static Refusal? Impossible(EventForm form, TimeZoneInfo zone)
    {
        if (form.StartDay is { Year: < FirstYear or > LastYear })
            return Beside("Vérifiez l’année.", nameof(EventForm.StartDay));
        if (form.EndDay is { Year: < FirstYear or > LastYear })
            return Beside("Vérifiez l’année.", nameof(EventForm.EndDay));
        if (form.AllDay || form.StartDay is not { } day)
            return null;
        if (ClockText.Time(form.StartTime) is { } start && WallClock.Skips(zone, day, start))
            return Beside("Cette heure n’existe pas : cette nuit-là, on avance les montres et l’horloge saute par-dessus. Choisissez une heure avant ou après.", nameof(EventForm.StartTime));
        return ClockText.Time(form.EndTime) is { } end && WallClock.Skips(zone, form.EndDay ?? day, end)
            ? Beside("Cette heure n’existe pas : cette nuit-là, on avance les montres et l’horloge saute par-dessus. Choisissez une heure avant ou après.", nameof(EventForm.EndTime))
            : null;
    }

    private static Refusal? RepeatFault(EventForm form)
    {
        if (form.Repeat == EventRepeat.Never)
            return null;
        if (form.Interval is < 1 or > Recurrence.MaximumInterval)
            return Beside("Choisissez un nombre de 1 à {0}.", nameof(EventForm.Interval), Recurrence.MaximumInterval);
        if (form.Count is < 1 or > Recurrence.MaximumDates)
            return Beside("Choisissez un nombre de 1 à {0}.", nameof(EventForm.Count), Recurrence.MaximumDates);
        if (form.StartDay is not { } first)
            return null;
        if (form.Until is { } until && (until < first || until > first.AddYears(Recurrence.MaximumYears)))
            return Beside("La répétition s’arrête après son début, et dans les deux ans.", nameof(EventForm.Until));
        return form.Repeat == EventRepeat.MonthlyByLastWeekday && !Recurrence.IsLastOfItsName(first)
            ? Beside("Le premier jour n’est pas le dernier de son nom dans le mois. Changez-le, ou choisissez une autre répétition.", nameof(EventForm.Repeat))
            : null;
    }

    private static Refusal? Missing(EventForm form)
    {
        if (form.StartDay is null)
            return Beside("Indiquez le jour.", nameof(EventForm.StartDay));
        if (!form.AllDay && !HasText(form.StartTime))
            return Beside("Indiquez l’heure, ou cochez « Toute la journée ».", nameof(EventForm.StartTime));
        if (form.Mode != EventMode.Remote && !HasText(form.Place) && !HasText(form.Address))
            return Beside("Indiquez le lieu.", nameof(EventForm.Place));
        if (form.Mode != EventMode.OnSite && !HasText(form.RemoteLink) && form.TakesRegistrations)
            return Beside("Indiquez le lien : les personnes inscrites en auront besoin.", nameof(EventForm.RemoteLink));
        return form is { Repeat: not EventRepeat.Never, Until: null, Count: null }
            ? Beside("Dites jusqu’à quand l’événement se répète, ou combien de fois.", nameof(EventForm.Until))
            : null;
    }

    private static Refusal? DatesFault(EventPlan plan)
    {
        var days = plan.Recurrence.DaysFrom(plan.Times.StartDay);
        if (days.Count > Recurrence.MaximumDates)
            return Beside("Cette répétition donne plus de {0} dates : raccourcissez-la.", nameof(EventForm.Until), Recurrence.MaximumDates);
        return days.Except(plan.Exceptions).Any() ? null : Beside("Tous les jours sont exceptés : il ne reste aucune date.", nameof(EventForm.Exceptions));
    }

    private static EventTimes Times(EventForm form)
    {
        var start = form.AllDay ? null : ClockText.Time(form.StartTime);
        var end = form.AllDay ? null : ClockText.Time(form.EndTime);
        var first = form.StartDay!.Value;
        var last = form.EndDay ?? first;

        // From 21:00 to 1:00 goes past midnight: nobody types the next day for it.
        if (form.EndDay is null && start is { } from && end is { } to && to <= from)
            last = first.AddDays(1);
        return new EventTimes(first, start, start is not null && end is null ? first : last, end);
    }

    private static Recurrence Recur(EventForm form) => form.Repeat == EventRepeat.Never
        ? Recurrence.Once
        : new Recurrence(form.Repeat, form.Interval ?? 1, form.Repeat == EventRepeat.Weekly ? form.Days ?? [] : [], form.Count is null ? form.Until : null, form.Count);

    private static DateTimeOffset? ClosesAt(EventForm form, EventTimes times, TimeZoneInfo zone)
    {
        if (!form.TakesRegistrations || form.RegistrationDay is not { } day)
            return null;
        var end = WallClock.StartOf(zone, day.AddDays(1));
        var start = times.StartsAt(zone);
        return end < start || form.Repeat != EventRepeat.Never ? end : start;
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);

    private static string OneLine(string? text) =>
        string.Join(' ', string.Concat((text ?? "").Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Refusal Beside(string text, string field, params object[] arguments) => new(text, "Fields." + field, arguments);
}
