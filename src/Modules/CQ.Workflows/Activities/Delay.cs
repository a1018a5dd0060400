using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Activities;

/// <summary>When something is due: so long from now, or a declared value.</summary>
internal sealed record Delay
{
    public int Days { get; init; }

    public int Hours { get; init; }

    public int Minutes { get; init; }

    /// <summary>A declared number of days, e.g. <c>charter.opinionDays</c>.</summary>
    public string? DaysValue { get; init; }

    /// <summary>A declared day or instant.</summary>
    public string? Value { get; init; }

    public void Check(string key, ActivityValidation validation)
    {
        if (Days < 0 || Hours < 0 || Minutes < 0 || Days > 3660 || Hours > 87_840 || Minutes > 5_270_400)
            validation.Error(key, "between now and ten years is expected");
        var relative = Days + Hours + Minutes > 0;
        if (new[] { relative, DaysValue is not null, Value is not null }.Count(b => b) != 1)
            validation.Error(key, "one of Days (with Hours, Minutes), DaysValue or Value is expected");
        if (DaysValue is not null)
            validation.CheckValue($"{key}.DaysValue", DaysValue, WorkflowValueType.Number);
        if (Value is not null)
            validation.CheckValue($"{key}.Value", Value, WorkflowValueType.Day, WorkflowValueType.Instant);
    }

    /// <summary>Counted in days it is the end of that day in the tenant's zone: who has until the 12th has the whole 12th.</summary>
    public async Task<DateTimeOffset> FromNowAsync(IWorkflowValues values, SubjectRef subject, ITenantTimeZone zone, TimeProvider time, CancellationToken ct)
    {
        if (Value is not null)
        {
            var value = await values.GetAsync(Value, subject, ct);
            return value.Type == WorkflowValueType.Day ? EndOf(value.As<DateOnly>(), zone) : value.As<DateTimeOffset>();
        }

        if (Hours > 0 || Minutes > 0)
            return time.GetUtcNow().AddDays(Days).AddHours(Hours).AddMinutes(Minutes);
        var days = DaysValue is null ? Days : (await values.GetAsync(DaysValue, subject, ct)).As<long>();
        return EndOf(zone.Today.AddDays((int)Math.Clamp(days, 0, 3660)), zone);
    }

    private static DateTimeOffset EndOf(DateOnly day, ITenantTimeZone zone) => zone.StartOf(day.AddDays(1)).AddMinutes(-1);
}
