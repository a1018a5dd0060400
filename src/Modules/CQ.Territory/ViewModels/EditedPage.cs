using CQ.Territory.Composing;

namespace CQ.Territory.ViewModels;

/// <summary>The page that is being composed, and where its screens are.</summary>
/// <param name="IsMember">Whether the viewer reads and writes the members' layer.</param>
public sealed record EditedPage(ComposedPage Page, string Title, string PublicPath, string AdminPath, string ParentPath, string ParentTitle, bool IsMember);
