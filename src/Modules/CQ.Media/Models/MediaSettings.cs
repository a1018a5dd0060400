namespace CQ.Media.Models;

/// <summary>How much a sector may keep.</summary>
public sealed class MediaSettings
{
    public const int LeastMegabytes = 50;
    public const int MostMegabytes = 1_000_000;

    /// <summary>All files together, smaller sizes included, in megabytes of 1,000,000 bytes.</summary>
    public int QuotaMegabytes { get; set; } = 2000;

    public long Quota() => QuotaMegabytes * MediaLimits.Megabyte;
}
