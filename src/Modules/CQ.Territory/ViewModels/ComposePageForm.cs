using CQ.Territory.Composing;

namespace CQ.Territory.ViewModels;

/// <summary>The screen on which a page is composed.</summary>
public sealed record ComposePageForm(string Title, string PublicPath, string AdminPath, long Seen, IReadOnlyList<PageItem> Page, IReadOnlyList<PageItem> Members)
{
    /// <summary>Whether there is a members' layer, and the viewer belongs to it.</summary>
    public bool HasMembers { get; init; }

    /// <summary>Whether the page has a council: texts may then be for its members.</summary>
    public string? Focus { get; init; }

    /// <summary>What has just happened, for those who listen.</summary>
    public string Said { get; init; } = "";

    /// <summary>Where the back office's path of crumbs begins.</summary>
    public required string ParentPath { get; init; }

    public required string ParentTitle { get; init; }
}
