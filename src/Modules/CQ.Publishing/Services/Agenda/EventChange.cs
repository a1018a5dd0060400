namespace CQ.Publishing.Services.Agenda;

/// <summary>What matters to somebody who planned to come.</summary>
public enum EventChange
{
    Moved,
    Cancelled,

    /// <summary>Was cancelled, takes place after all.</summary>
    Back,
}
