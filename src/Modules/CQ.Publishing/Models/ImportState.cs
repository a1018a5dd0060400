namespace CQ.Publishing.Models;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>Gone through without writing anything.</summary>
    Checking,

    /// <summary>The report of the check waits for somebody's word.</summary>
    Checked,
    Running,
    Done,

    /// <summary>Stopped by a fault of the site; it can be taken up again.</summary>
    Failed,

    /// <summary>Nobody confirmed it in time, or the file was no export.</summary>
    Dropped,
}
