using CQ.Abstractions.People;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Matrices;

/// <summary>Someone who tries every door: a role account of the test recipe and the roles it holds.</summary>
public sealed record Persona(string Name, string? Email, params string[] Roles)
{
    public static IReadOnlyList<Persona> All { get; } =
    [
        new("anonyme", null, RoleNames.Anonymous),
        new("habitant", TestPeople.Resident, RoleNames.Anonymous, RoleNames.Authenticated),
        new("membre d'ouest", TestPeople.Member, RoleNames.Anonymous, RoleNames.Authenticated, RoleNames.CouncilMember),
        new("mandat terminé", "ancien@test.example", RoleNames.Anonymous, RoleNames.Authenticated),
        new("équipe d'est", TestPeople.Team, RoleNames.Anonymous, RoleNames.Authenticated, RoleNames.AnimationTeam),
        new("équipe d'ouest", "equipe-ouest@test.example", RoleNames.Anonymous, RoleNames.Authenticated, RoleNames.AnimationTeam),
        new("trésorerie d'est", TestPeople.Treasurer, RoleNames.Anonymous, RoleNames.Authenticated, RoleNames.AnimationTeam, RoleNames.Treasurer),
        new("comité", "comite4@test.example", RoleNames.Anonymous, RoleNames.Authenticated, RoleNames.BudgetCommittee),
        new("coordination", TestPeople.Coordination, RoleNames.Anonymous, RoleNames.Authenticated, RoleNames.Coordination),
        new("services", TestPeople.Services, RoleNames.Anonymous, RoleNames.Authenticated, RoleNames.Services),
        new("mairie", TestPeople.TownHall, RoleNames.Anonymous, RoleNames.Authenticated, RoleNames.TownHall),
        new("administration", TestPeople.Admin, RoleNames.Anonymous, RoleNames.Authenticated, RoleNames.Administrator),
    ];

    public bool MayOpen(AccessAttribute access) => access.Roles.Any(r => Roles.Contains(r, StringComparer.Ordinal));
}
