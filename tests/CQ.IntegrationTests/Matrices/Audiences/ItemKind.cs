namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>What the matrix is about.</summary>
internal enum ItemKind
{
    Project,
    Draft,
    Note,
    Task,
    Vote,
    Notification,
}
