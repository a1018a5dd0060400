using System.Globalization;
using CQ.Abstractions.Values;

namespace CQ.Abstractions.Workflows;

/// <summary>What a declared value is for a subject at this moment.</summary>
public sealed class WorkflowValue
{
    private readonly object _value;

    private WorkflowValue(WorkflowValueType type, object value) => (Type, _value) = (type, value);

    public WorkflowValueType Type { get; }

    public static WorkflowValue Of(Money value) => new(WorkflowValueType.Money, value);

    public static WorkflowValue Of(long value) => new(WorkflowValueType.Number, value);

    public static WorkflowValue Of(string value) => new(WorkflowValueType.Text, value);

    public static WorkflowValue Of(bool value) => new(WorkflowValueType.Boolean, value);

    public static WorkflowValue Of(DateOnly value) => new(WorkflowValueType.Day, value);

    public static WorkflowValue Of(DateTimeOffset value) => new(WorkflowValueType.Instant, value);

    public static WorkflowValue Of(IReadOnlyList<Guid> people) => new(WorkflowValueType.People, people);

    /// <exception cref="WorkflowFaultException">It is of another type: its source contradicts what it declared.</exception>
    public T As<T>() => _value is T value ? value : throw new WorkflowFaultException($"Une valeur déclarée {Type} est demandée comme {typeof(T).Name}.");

    /// <summary>Smaller, equal or greater, for two values of one type.</summary>
    public int CompareTo(WorkflowValue other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Type != other.Type || Type == WorkflowValueType.People)
            throw new WorkflowFaultException($"{Type} et {other.Type} ne se comparent pas.");
        return _value is string text ? string.CompareOrdinal(text, (string)other._value) : ((IComparable)Comparable(_value)).CompareTo(Comparable(other._value));
    }

    /// <summary>As people read it; for texts of a definition.</summary>
    public string Format(CultureInfo culture) => _value switch
    {
        Money money => money.Format(culture),
        DateOnly day => day.ToString("d MMMM yyyy", culture),
        IFormattable formattable => formattable.ToString(null, culture),
        _ => _value.ToString() ?? "",
    };

    private static object Comparable(object value) => value is Money money ? money.Cents : value;
}
