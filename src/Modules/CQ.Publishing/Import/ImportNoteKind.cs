namespace CQ.Publishing.Import;

/// <summary>How much a note matters.</summary>
public enum ImportNoteKind
{
    /// <summary>The item is here, otherwise than it was there.</summary>
    Changed,

    /// <summary>The item was left out on purpose.</summary>
    Skipped,

    /// <summary>The item could not be imported.</summary>
    Fault,
}
