namespace CQ.Media.Services;

/// <summary>Which files of a library a list shows; with any of them, of all folders.</summary>
public enum MediaFilter
{
    None,

    /// <summary>Pictures that say nothing to those who do not see them.</summary>
    LacksAlt,

    /// <summary>Shown or linked by no text.</summary>
    Unused,

    /// <summary>Sent by the viewer.</summary>
    Mine,
}
