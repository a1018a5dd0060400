namespace CQ.Abstractions.Modules;

/// <summary>Values shared by all manifests.</summary>
public static class ManifestConstants
{
    public const string Author = "CQ.Cms";

    public const string Version = "0.1.0";
}
