namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>Where something stands towards its readers.</summary>
internal enum Publication
{
    Unpublished,

    /// <summary>At an hour that has not come.</summary>
    Scheduled,
    Published,
}
