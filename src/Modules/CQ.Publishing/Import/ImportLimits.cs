namespace CQ.Publishing.Import;

/// <summary>How big files may be that come through the back office; the command line reads larger ones from a disk. 1 MB is 1,000,000 bytes.</summary>
public static class ImportLimits
{
    public const long Megabyte = 1_000_000;

    public const long Export = 60 * Megabyte;

    public const long Uploads = 100 * Megabyte;

    /// <summary>A request above it is not read.</summary>
    public const long Request = 130 * Megabyte;
}
