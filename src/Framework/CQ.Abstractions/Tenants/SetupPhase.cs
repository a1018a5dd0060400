namespace CQ.Abstractions.Tenants;

/// <summary>Where the set-up of a tenant stands.</summary>
public enum SetupPhase
{
    /// <summary>Nothing has been started: the form may be filled.</summary>
    Waiting,
    Running,

    /// <summary>A step failed; what came before it stands, the step itself left nothing.</summary>
    Failed,

    /// <summary>"Start again" was asked; the rows are being removed.</summary>
    Erasing,
    Done,
}
