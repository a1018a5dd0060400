namespace CQ.Workflows.Services.Tasks;

/// <summary>Which tasks of one's own the inbox shows.</summary>
public enum InboxFilter
{
    /// <summary>All that wait for the viewer.</summary>
    Waiting,

    /// <summary>Those that name the viewer.</summary>
    Mine,

    /// <summary>Those that only name a role of the viewer's.</summary>
    Roles,

    Overdue,

    /// <summary>Those that the viewer has decided.</summary>
    Done,
}
