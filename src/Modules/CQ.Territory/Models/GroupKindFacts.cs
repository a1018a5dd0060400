using CQ.Abstractions.People;

namespace CQ.Territory.Models;

/// <summary>What follows from a group's kind: its word, whether people come by seat or by membership, where it stands, the role its seats give.</summary>
/// <param name="Label">French word, key of its translation; the councils may have chosen another (R20).</param>
/// <param name="HasSeats">People come by term of office; without seats, by membership.</param>
/// <param name="Role">Role that each seat gives besides its own.</param>
/// <param name="LegalBasis">What the directory offers as legal basis until someone writes a better one (R141).</param>
public sealed record GroupKindFacts(
    GroupKind Kind, string Label, bool HasSeats, GroupPlace Place, GroupScale Scale, string? Role = null, string LegalBasis = "", string Purpose = "")
{
    public static IReadOnlyList<GroupKindFacts> All { get; } =
    [
        new(GroupKind.AnimationTeam, "{label:animationTeam|Équipe d’animation}", true, GroupPlace.Council, GroupScale.Neighbourhood, RoleNames.AnimationTeam, "Charte des conseils de quartier",
            "Prépare les réunions du conseil, suit ses projets et son budget."),
        new(GroupKind.BudgetCommittee, "{label:budgetCommittee|Comité budgétaire}", true, GroupPlace.Sector, GroupScale.Sector, RoleNames.BudgetCommittee, "Charte des conseils de quartier",
            "Donne un avis sur les projets dont le coût est inférieur au seuil de la charte. L’autorité engage la dépense."),
        new(GroupKind.WorkingGroup, "Groupe de travail", false, GroupPlace.Either, GroupScale.Neighbourhood, LegalBasis: "Charte des conseils de quartier",
            Purpose: "Réunit des membres autour d’un thème."),
        new(GroupKind.CitizensCouncil, "Conseil citoyen", false, GroupPlace.Either, GroupScale.Neighbourhood,
            Purpose: "Associe les habitantes et habitants d’un quartier prioritaire à la politique de la ville."),
        new(GroupKind.ForeignResidentsCouncil, "Conseil des résidents étrangers", false, GroupPlace.Sector, GroupScale.City,
            Purpose: "Donne la parole aux résidentes et résidents étrangers."),
        new(GroupKind.YouthCouncil, "Conseil des jeunes", false, GroupPlace.Sector, GroupScale.City,
            Purpose: "Associe les plus jeunes aux projets de la ville."),
        new(GroupKind.DevelopmentCouncil, "Conseil de développement", false, GroupPlace.Sector, GroupScale.Metropolis,
            Purpose: "Éclaire les choix de la métropole sur son avenir."),
        new(GroupKind.TerritorialPartnersWorkshop, "Atelier territorial de partenaires", false, GroupPlace.Either, GroupScale.Neighbourhood,
            Purpose: "Met en réseau les professionnels et les associations d’un territoire."),
        new(GroupKind.ProjectWorkshop, "Atelier de projet", false, GroupPlace.Either, GroupScale.Neighbourhood,
            Purpose: "Travaille un projet d’aménagement avec celles et ceux qui vivent sur place."),
        new(GroupKind.ConsultationWorkshop, "Atelier de concertation", false, GroupPlace.Either, GroupScale.City,
            Purpose: "Recueille les avis sur un projet précis."),
    ];

    public static GroupKindFacts Of(GroupKind kind) => All.First(f => f.Kind == kind);

    public static string LabelOf(GroupScale scale) => scale switch
    {
        GroupScale.Neighbourhood => "Quartier",
        GroupScale.Sector => "Secteur",
        GroupScale.City => "Ville",
        _ => "Métropole",
    };
}
