using System.Globalization;
using CQ.Abstractions.Values;
using CQ.Projects.Models;
using CQ.Projects.Services;

namespace CQ.Projects.Workflows;

/// <summary>Reads the fields of a decision as typed; each fault has its sentence beside its field.</summary>
internal static class TaskFields
{
    public static Outcome<Money> Cost(IReadOnlyDictionary<string, string?> values, string field) =>
        SubmissionRules.Cost(values.GetValueOrDefault(field), field, "Indiquez le coût étudié.", out var refusal) is { } cost ? cost : refusal!;

    public static Outcome<DateOnly> Day(IReadOnlyDictionary<string, string?> values, string field, DateOnly today)
    {
        var text = (values.GetValueOrDefault(field) ?? "").Trim();
        if (!DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new Refusal("Indiquez une date, par exemple 15/01/2027.", field);
        if (day > today)
            return new Refusal("Cette date est à venir.", field);
        return day.Year < 2000 ? new Refusal("Cette date est trop ancienne.", field) : day;
    }

    public static Outcome<int> Count(IReadOnlyDictionary<string, string?> values, string field, int minimum, int maximum, string message) =>
        int.TryParse((values.GetValueOrDefault(field) ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count >= minimum && count <= maximum
            ? count
            : new Refusal(message, field);

    public static Outcome<string> Text(IReadOnlyDictionary<string, string?> values, string field, int maximum, string missing)
    {
        var text = (values.GetValueOrDefault(field) ?? "").Trim();
        if (text.Length == 0)
            return new Refusal(missing, field);
        return text.Length > maximum ? new Refusal("Ce texte dépasse {0} caractères.", field, maximum) : text;
    }

    public static Refusal? TooLong(int months) => months > Project.MaximumMonths
        ? new Refusal("Un projet qui demande plus de {0} mois n’est pas recevable : rendez un avis défavorable.", DecisionData.MonthsField, Project.MaximumMonths)
        : null;
}
