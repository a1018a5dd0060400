namespace CQ.Abstractions.Workflows;

/// <summary>How an action's button looks.</summary>
public enum TaskTone
{
    Primary,
    Secondary,
    Danger,
}
