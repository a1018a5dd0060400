namespace CQ.ArchitectureTests;

/// <summary>Files that were reviewed and may do what is forbidden elsewhere, each with its reason.</summary>
internal static class Allowed
{
    public static readonly string[] RawSql =
    [
    ];

    public static readonly string[] IgnoresAudience =
    [
    ];
}
