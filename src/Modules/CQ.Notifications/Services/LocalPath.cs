namespace CQ.Notifications.Services;

/// <summary>A notification leads to a page of the same site and nowhere else.</summary>
public static class LocalPath
{
    public static bool IsValid(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.Length <= 2000 && !path.AsSpan().ContainsAny('\r', '\n');
}
