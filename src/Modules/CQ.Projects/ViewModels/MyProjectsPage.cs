using CQ.Mvc.Paging;
using CQ.Projects.Models;

namespace CQ.Projects.ViewModels;

/// <summary>What a person writes and carries.</summary>
/// <param name="Drafts">On the first page alone.</param>
public sealed record MyProjectsPage(IReadOnlyList<ProjectDraft> Drafts, Page<Project> Projects, IReadOnlyDictionary<Guid, string> Neighbourhoods);
