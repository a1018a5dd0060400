namespace CQ.Media.Models;

/// <summary>How big things may be. Bytes unless it says otherwise; 1 MB is 1,000,000 bytes, as on the screens of those who send.</summary>
public static class MediaLimits
{
    public const long Megabyte = 1_000_000;

    public const long Picture = 25 * Megabyte;

    public const long Document = 40 * Megabyte;

    /// <summary>Requests above it are cut off by the server; between the two, the message names the file.</summary>
    public const long Request = 128 * Megabyte;

    /// <summary>Pixels of a picture, counted from its header before anything is decoded.</summary>
    public const long Pixels = 100_000_000;

    /// <summary>Longest side, in pixels, of the picture that is kept.</summary>
    public const int LongestSide = 2560;

    /// <summary>Characters of a file's text that are kept.</summary>
    public const int Text = 1_000_000;

    public const int NameLength = 120;
    public const int AltLength = 300;
    public const int CaptionLength = 500;
    public const int CreditLength = 150;
    public const int FolderNameLength = 80;
    public const int Folders = 500;
    public const int FolderDepth = 4;

    /// <summary>Files in one request of the form; the script sends them one by one.</summary>
    public const int FilesAtOnce = 20;

    /// <summary>The widths, in pixels, that pictures are offered in.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 640, 960, 1600];

    /// <summary>Made while the sender waits, so that the editor sees something at once.</summary>
    public const int FirstWidth = 640;
}
