namespace CQ.Workflows.Models;

/// <summary>What a line of an instance's history tells.</summary>
public enum LogEntryKind
{
    Started,

    /// <summary>An activity was carried through.</summary>
    Executed,

    /// <summary>An activity waits.</summary>
    Halted,

    /// <summary>A burst was undone.</summary>
    Faulted,

    Retried,

    Suspended,
    Finished,
    Cancelled,
}
