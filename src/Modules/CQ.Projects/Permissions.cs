using CQ.Abstractions.People;

namespace CQ.Projects;

/// <summary>What people may do with projects. Who decides in the procedure is the workflow's matter: its tasks name their candidates.</summary>
public sealed class Permissions : IPermissionProvider
{
    private const string Group = "Projets";

    /// <summary>All residents, besides members (R55). Elected members and agents are turned away by the service (R56).</summary>
    public static readonly Permission ProposeProject = new(nameof(ProposeProject), "Déposer un projet") { Category = Group };

    /// <summary>The whole sector: every file, the accompanying agent, the bearer's replacement.</summary>
    public static readonly Permission ManageProjects = new(nameof(ManageProjects), "Instruire les projets et nommer qui les accompagne") { Category = Group };

    public static readonly Permission FollowProjects =
        new(nameof(FollowProjects), "Suivre les projets : étapes, retards, échanges", [ManageProjects]) { Category = Group };

    /// <summary>Ends the follow-up and gives the rest of the money back to the envelope.</summary>
    public static readonly Permission DeliverProjects = new(nameof(DeliverProjects), "Déclarer un projet livré et libérer le reste") { Category = Group };

    /// <summary>Held for one's own council or committee.</summary>
    public static readonly Permission WriteWorkingNotes = new(nameof(WriteWorkingNotes), "Écrire des notes de travail sur un projet") { Category = Group };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ProposeProject, ManageProjects, FollowProjects, DeliverProjects, WriteWorkingNotes]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Authenticated, [ProposeProject]),
        new(RoleNames.Coordination, [ManageProjects, FollowProjects]),
        new(RoleNames.Services, [FollowProjects]),
        new(RoleNames.TownHall, [FollowProjects, DeliverProjects]),
        new(RoleNames.CouncilMember, [WriteWorkingNotes]),
        new(RoleNames.AnimationTeam, [WriteWorkingNotes]),
        new(RoleNames.BudgetCommittee, [WriteWorkingNotes]),
    ];
}
