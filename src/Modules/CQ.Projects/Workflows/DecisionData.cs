using System.Globalization;
using System.Text.Json.Nodes;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Projects.Models;
using CQ.Territory.Models;

namespace CQ.Projects.Workflows;

/// <summary>What the fields of a decision hold, as the task forms read them and a kept cause carries them.</summary>
internal static class DecisionData
{
    public const string CostField = "Cost";
    public const string SectionField = "Section";
    public const string MonthsField = "Months";
    public const string HeldOnField = "HeldOn";
    public const string ForField = "For";
    public const string AgainstField = "Against";
    public const string AbstentionField = "Abstention";
    public const string MinutesField = "Minutes";
    public const string ReferenceField = "Reference";
    public const string DateField = "Date";
    public const string SignatoryField = "Signatory";
    public const string DeliveredOnField = "DeliveredOn";
    public const string ByField = "By";

    public static JsonObject Of(Money cost, Section section) => new() { [CostField] = cost.Cents, [SectionField] = section.ToString() };

    public static Money? Cost(JsonObject data) => data[CostField] is { } cents ? new Money(cents.GetValue<long>()) : null;

    public static Section? Section(JsonObject data) => data[SectionField] is { } section ? Enum.Parse<Section>(section.GetValue<string>()) : null;

    public static JsonObject OfMonths(int months) => new() { [MonthsField] = months };

    public static int? Months(JsonObject data) => data[MonthsField]?.GetValue<int>();

    public static JsonObject Of(Plenary plenary) => new()
    {
        [HeldOnField] = Write(plenary.HeldOn),
        [ForField] = plenary.For,
        [AgainstField] = plenary.Against,
        [AbstentionField] = plenary.Abstention,
        [MinutesField] = plenary.Minutes,
    };

    public static Plenary Plenary(JsonObject data) => new(
        Day(data, HeldOnField), data[ForField]!.GetValue<int>(), data[AgainstField]!.GetValue<int>(), data[AbstentionField]!.GetValue<int>(),
        data[MinutesField]!.GetValue<string>());

    public static JsonObject Of(AuthorityAct act) =>
        new() { [ReferenceField] = act.Reference, [DateField] = Write(act.Date), [SignatoryField] = act.Signatory };

    public static AuthorityAct Act(JsonObject data) =>
        new(data[ReferenceField]!.GetValue<string>(), Day(data, DateField), data[SignatoryField]!.GetValue<string>());

    /// <summary>A delivery, as its event carries it.</summary>
    public static JsonObject Of(DateOnly deliveredOn, Guid by) => new() { [DeliveredOnField] = Write(deliveredOn), [ByField] = by };

    /// <summary>Null when it does not say what was delivered.</summary>
    public static (DateOnly On, Guid By)? Delivery(JsonObject data) =>
        data[DeliveredOnField] is null || data[ByField] is null ? null : (Day(data, DeliveredOnField), Guid.Parse(data[ByField]!.ToString()));

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(JsonObject data, string field) =>
        DateOnly.ParseExact(data[field]!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
