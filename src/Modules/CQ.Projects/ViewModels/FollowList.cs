using CQ.Projects.Models;
using CQ.Territory.Services;

namespace CQ.Projects.ViewModels;

/// <param name="Late">Which of them are late, milestones included.</param>
/// <param name="Agents">Names of those who accompany them.</param>
public sealed record FollowList(
    FollowFilter Filter, IReadOnlyList<Project> Items, ProjectReference? Next, IReadOnlyList<CouncilInfo> Councils, IReadOnlySet<Guid> Late,
    IReadOnlyDictionary<Guid, string> Agents);
