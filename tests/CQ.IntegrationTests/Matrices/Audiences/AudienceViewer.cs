namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>
/// Someone who looks, with the circles and roles that the test recipe gives them today, written by hand: the code under test is not asked who may read.
/// </summary>
/// <param name="Circles">Names of levels besides Public.</param>
/// <param name="Roles"><c>Role@place</c>, the place being a level, or <see cref="Sector"/>.</param>
internal sealed record AudienceViewer(string Name, string Tenant, string? Email, string[] Circles, string[] Roles)
{
    public const string Sector = "secteur";

    public const string Candidate = "candidate@test.example";

    public const string Left = "partie@test.example";

    public static IReadOnlyList<AudienceViewer> All { get; } = [.. new[] { "nord", "sud" }.SelectMany(Of)];

    public bool IsSignedIn => Email is not null;

    public bool Is(string role) => Roles.Contains($"{role}@{Sector}");

    public override string ToString() => $"{Name} ({Tenant})";

    private static IEnumerable<AudienceViewer> Of(string tenant)
    {
        AudienceViewer Viewer(string name, string? email, string[] circles, params string[] roles) => new(name, tenant, email, circles, roles);
        return
        [
            Viewer("anonyme", null, []),
            Viewer("habitant, porteur", "habitant@test.example", []),
            Viewer("candidate à son nom", Candidate, []),
            Viewer("membre d'est", "membre-est@test.example", ["est", "groupe-velo"], "CouncilMember@est", "CouncilMember@groupe-velo"),
            Viewer("membre d'ouest", "membre@test.example", ["ouest"], "CouncilMember@ouest"),
            Viewer("équipe d'est", "equipe@test.example", ["est", "equipe-est"], "AnimationTeam@est", "AnimationTeam@equipe-est"),
            Viewer("équipe d'ouest", "equipe-ouest@test.example", ["ouest"], "AnimationTeam@ouest"),
            Viewer("équipe d'est et comité", "comite1@test.example", ["est", "equipe-est", "comite-budgetaire"], "AnimationTeam@est", "AnimationTeam@equipe-est", "BudgetCommittee@comite-budgetaire"),
            Viewer("comité", "comite4@test.example", ["comite-budgetaire"], "BudgetCommittee@comite-budgetaire"),
            Viewer("mandat terminé", "ancien@test.example", []),
            Viewer("appartenance terminée", Left, []),
            Viewer("coordination", "coordination@test.example", [], $"Coordination@{Sector}"),
            Viewer("services", "services@test.example", [], $"Services@{Sector}"),
            Viewer("mairie", "mairie@test.example", [], $"TownHall@{Sector}"),
            Viewer("administration", "admin@test.example", [], $"Administrator@{Sector}"),
        ];
    }
}
