namespace CQ.Abstractions.Workflows;

/// <summary>Type of a declared value.</summary>
public enum WorkflowValueType
{
    Money,
    Number,
    Text,
    Boolean,
    Day,
    Instant,

    /// <summary>User ids: whom a task may name, whom a notification may reach. Not to be compared.</summary>
    People,
}
