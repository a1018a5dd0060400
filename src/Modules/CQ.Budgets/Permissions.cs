using CQ.Abstractions.People;

namespace CQ.Budgets;

/// <summary>What people may do with the money of the councils. Reading needs no right: the accounts are public.</summary>
public sealed class Permissions : IPermissionProvider
{
    private const string Group = "Budget";

    public static readonly Permission ManageBudgets =
        new(nameof(ManageBudgets), "Ouvrir un exercice et les crédits des conseils") { Category = Group };

    /// <summary>Held by a treasurer for their own council alone: they track, they never handle money (requirements §2.7).</summary>
    public static readonly Permission ProposeEntries =
        new(nameof(ProposeEntries), "Proposer une écriture, qu’une autre personne approuve") { Category = Group };

    public static readonly Permission ApproveEntries =
        new(nameof(ApproveEntries), "Approuver ou refuser une écriture proposée, mandater, dégager") { Category = Group };

    public static readonly Permission CertifyService =
        new(nameof(CertifyService), "Certifier le service fait") { Category = Group };

    public static readonly Permission CorrectEntries =
        new(nameof(CorrectEntries), "Corriger une écriture passée par une autre personne") { Category = Group };

    /// <summary>The door of the module's back office: whoever may do one of these things there.</summary>
    public static readonly Permission FollowBudgets =
        new(nameof(FollowBudgets), "Suivre les budgets dans l’administration", [ManageBudgets, ProposeEntries, ApproveEntries, CertifyService, CorrectEntries]) { Category = Group };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageBudgets, ProposeEntries, ApproveEntries, CertifyService, CorrectEntries, FollowBudgets]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Coordination, [ManageBudgets, ProposeEntries, CorrectEntries]),
        new(RoleNames.TownHall, [ApproveEntries, CorrectEntries]),
        new(RoleNames.Services, [CertifyService]),
        new(RoleNames.Treasurer, [ProposeEntries]),
    ];
}
