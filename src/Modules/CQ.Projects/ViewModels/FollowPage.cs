using CQ.Budgets.Models;
using CQ.Projects.Models;

namespace CQ.Projects.ViewModels;

/// <summary>A project as those see it who follow it.</summary>
/// <param name="Names">Of the agent and of those who wrote in the log.</param>
/// <param name="Money">Null as long as no section is fixed.</param>
/// <param name="Commitments">Accounts of its commitments: their pages in the budget's back office.</param>
/// <param name="InstanceId">Where its procedure stands; null when the viewer may not look into workflows.</param>
public sealed record FollowPage(
    ProjectFile File,
    IReadOnlyList<Milestone> Milestones,
    IReadOnlyList<Delay> Delays,
    IReadOnlyList<ContactEntry> Contacts,
    IReadOnlyDictionary<Guid, string> Names,
    ProjectMoney? Money,
    IReadOnlyList<(Guid Id, int Year)> Commitments,
    Guid? InstanceId,
    bool IsLate,
    bool MayManage,
    bool MayDeliver)
{
    public Project Project => File.Project;

    public bool MayPlan => Project is { PublishedAt: not null, IsEnded: false };

    public string NameOf(Guid? userId) => userId is { } id ? Names.GetValueOrDefault(id, "—") : "—";
}
