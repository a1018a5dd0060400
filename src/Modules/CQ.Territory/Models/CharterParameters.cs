using CQ.Abstractions.Values;

namespace CQ.Territory.Models;

/// <summary>All parameters, in the order of the screens.</summary>
public static class CharterParameters
{
    public static readonly CharterParameter ProjectThreshold = new(
        "projectThreshold", CharterParameterKind.Money, "Seuil des projets confiés au comité budgétaire", "€",
        "Un projet dont le coût est strictement inférieur à ce montant passe devant le comité budgétaire. À ce montant et au-dessus, il passe devant la réunion plénière du conseil, puis la Mairie décide.",
        "R58", 1, 10_000_000, v => v.ProjectThreshold, (v, x) => v with { ProjectThreshold = (Money?)x });

    public static readonly CharterParameter CommitteeQuorum = new(
        "committeeQuorum", CharterParameterKind.Share, "Quorum du comité budgétaire", "%",
        "Part des sièges pourvus qui doit avoir voté pour que l’avis du comité compte, arrondie au siège supérieur.",
        "R59", 1, 10_000, v => v.CommitteeQuorum, (v, x) => v with { CommitteeQuorum = (int?)x });

    public static readonly CharterParameter TeamQuorum = new(
        "teamQuorum", CharterParameterKind.Share, "Quorum de l’équipe d’animation", "%",
        "Part des sièges pourvus qui doit avoir voté pour que l’équipe d’animation adopte un projet, arrondie au siège supérieur.",
        "R59", 1, 10_000, v => v.TeamQuorum, (v, x) => v with { TeamQuorum = (int?)x });

    public static readonly CharterParameter VotingDays = new(
        "votingDays", CharterParameterKind.Number, "Durée d’un vote en ligne", "jours",
        "Nombre de jours pendant lesquels un vote reste ouvert.",
        "R59", 1, 90, v => v.VotingDays, (v, x) => v with { VotingDays = (int?)x });

    public static readonly CharterParameter AdjournmentDays = new(
        "adjournmentDays", CharterParameterKind.Number, "Prolongation quand le quorum manque", "jours",
        "Un vote sans quorum à son terme est prolongé une seule fois de ce nombre de jours, puis clos sans résultat.",
        "R59", 1, 60, v => v.AdjournmentDays, (v, x) => v with { AdjournmentDays = (int?)x });

    public static readonly CharterParameter CommitteeSeatsPerCouncil = new(
        "committeeSeatsPerCouncil", CharterParameterKind.Number, "Sièges de chaque conseil au comité budgétaire", "sièges",
        "Nombre de personnes que chaque conseil de quartier envoie au comité budgétaire.",
        "R57", 1, 10, v => v.CommitteeSeatsPerCouncil, (v, x) => v with { CommitteeSeatsPerCouncil = (int?)x });

    public static readonly CharterParameter TeamTermYears = new(
        "teamTermYears", CharterParameterKind.Number, "Durée du mandat de l’équipe d’animation", "ans",
        "Un mandat commencé le 1er juin 2021 pour trois ans finit le 31 mai 2024.",
        "R16", 1, 6, v => v.TeamTermYears, (v, x) => v with { TeamTermYears = (int?)x });

    public static readonly CharterParameter MeetingsPerYearMin = new(
        "meetingsPerYearMin", CharterParameterKind.Number, "Réunions régulières par an, au moins", "réunions",
        "Le calendrier annuel d’un conseil compte au moins ce nombre de réunions régulières.",
        "R24", 0, 52, v => v.MeetingsPerYearMin, (v, x) => v with { MeetingsPerYearMin = (int?)x });

    public static readonly CharterParameter MeetingsPerYearMax = new(
        "meetingsPerYearMax", CharterParameterKind.Number, "Réunions régulières par an, au plus", "réunions",
        "Le calendrier annuel d’un conseil compte au plus ce nombre de réunions régulières.",
        "R24", 0, 52, v => v.MeetingsPerYearMax, (v, x) => v with { MeetingsPerYearMax = (int?)x });

    public static readonly CharterParameter Composition = new(
        "composition", CharterParameterKind.Choice, "Composition des conseils", "",
        "Comment on entre dans un conseil de quartier : ouvert à toutes et à tous, tirage au sort, les deux, ou élection.",
        "R142", 0, 0, v => v.Composition, (v, x) => v with { Composition = (Composition?)x });

    public static readonly CharterParameter MembershipApproval = new(
        "membershipApproval", CharterParameterKind.Flag, "Accord demandé pour rejoindre un conseil", "",
        "Par défaut, rejoindre un conseil ne demande l’accord de personne. Si la charte le prévoit, la demande attend la réponse de la coordination.",
        "R118", 0, 0, v => v.MembershipApproval, (v, x) => v with { MembershipApproval = (bool?)x });

    public static readonly CharterParameter MinimumAge = new(
        "minimumAge", CharterParameterKind.Number, "Âge minimal pour prendre part à un conseil", "ans",
        "Rappelé à l’inscription. Le site ne demande jamais la date de naissance, seulement « 15 ans ou plus ».",
        "§3.2", 15, 18, v => v.MinimumAge, (v, x) => v with { MinimumAge = (int?)x });

    public static readonly CharterParameter StandingAct = new(
        "standingAct", CharterParameterKind.Act, "Acte permanent d’engagement sous le seuil", "",
        "L’acte par lequel la Mairie engage d’avance les projets que le comité retient sous le seuil. Sans cet acte, la Mairie décide projet par projet.",
        "L3", 0, 0, v => v.StandingAct, (v, x) => v with { StandingAct = (AuthorityAct?)x });

    public static readonly CharterParameter HomePromotion = new(
        "homePromotion", CharterParameterKind.Flag, "Accord demandé pour paraître sur l’accueil", "",
        "Par défaut, un conseil publie directement sur l’accueil du secteur. Si la charte le prévoit, ce qu’il propose attend la réponse de la coordination.",
        "R108", 0, 0, v => v.HomePromotion, (v, x) => v with { HomePromotion = (bool?)x });

    public static IReadOnlyList<CharterParameter> All { get; } =
    [
        ProjectThreshold, StandingAct, CommitteeSeatsPerCouncil, CommitteeQuorum, TeamQuorum, VotingDays, AdjournmentDays, TeamTermYears,
        MeetingsPerYearMin, MeetingsPerYearMax, Composition, MembershipApproval, MinimumAge,
        HomePromotion,
    ];
}
