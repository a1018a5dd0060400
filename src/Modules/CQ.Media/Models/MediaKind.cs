namespace CQ.Media.Models;

/// <summary>What a file is for its reader.</summary>
public enum MediaKind
{
    Picture,
    Document,
    Audio,
}
