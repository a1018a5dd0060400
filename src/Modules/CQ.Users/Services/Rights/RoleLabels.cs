using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Users.Services.Rights;

/// <summary>What roles are called on screens. A role that an administrator created bears the name given to it.</summary>
public sealed class RoleLabels(IStringLocalizer<Texts> texts)
{
    public string Of(string role) => role switch
    {
        RoleNames.Anonymous => texts["Tout le monde"],
        RoleNames.Authenticated => texts["Toute personne connectée"],
        RoleNames.Administrator => texts["Administration du site"],
        RoleNames.Coordination => texts["Coordination des conseils"],
        RoleNames.Services => texts["Services de la Ville"],
        RoleNames.TownHall => texts["Mairie"],
        RoleNames.CouncilMember => texts["Membre d’un conseil"],
        RoleNames.AnimationTeam => texts["Équipe d’animation"],
        RoleNames.Treasurer => texts["Trésorerie"],
        RoleNames.BudgetCommittee => texts["Comité budgétaire"],
        _ => role,
    };
}
