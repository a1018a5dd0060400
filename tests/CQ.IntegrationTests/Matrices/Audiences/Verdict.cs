namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>What the oracle says of a viewer and a cell at one place.</summary>
internal enum Verdict
{
    Hidden,
    Shown,

    /// <summary>The place chooses among what may be shown, as "the last four" does.</summary>
    MayBeShown,

    /// <summary>Not asked there.</summary>
    NotAsked,
}
