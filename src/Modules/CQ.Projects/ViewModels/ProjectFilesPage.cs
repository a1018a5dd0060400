using CQ.Media.Models;

namespace CQ.Projects.ViewModels;

/// <summary>The files of a project or a draft, for who may add to them.</summary>
/// <param name="Back">Where the person came from; begins with <c>~/</c>.</param>
/// <param name="IsPublic">What is added is public at once.</param>
public sealed record ProjectFilesPage(Guid Id, string Title, string Back, IReadOnlyList<MediaFile> Files, bool IsPublic)
{
    public ProjectFileForm Form { get; init; } = new();
}
