namespace CQ.Media.Models;

/// <summary>How far the work on a file has come. It can be read in every state: what is missing is a smaller size, a preview or its text.</summary>
public enum MediaState
{
    Processing,
    Ready,

    /// <summary>See <see cref="MediaFile.Fault"/>; somebody may try again.</summary>
    Failed,
}
