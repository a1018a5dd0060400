namespace CQ.ArchitectureTests;

/// <summary>Files that were reviewed and may do what is forbidden elsewhere, each with its reason.</summary>
internal static class Allowed
{
    public static readonly string[] RawSql =
    [
    ];

    public static readonly string[] IgnoresAudience =
    [
        // What is old goes, and what is a person's is erased, whoever may read it.
        "src/Modules/CQ.Notifications/Services/PurgeNotifications.cs",
        "src/Modules/CQ.Notifications/Services/NotificationData.cs",
    ];
}
