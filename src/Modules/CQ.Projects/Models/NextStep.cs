using CQ.Abstractions.Values;

namespace CQ.Projects.Models;

/// <summary>
/// What happens next with a project, and when: the sentence at the top of its page (LOOK). A pure function of where it stands; what is late is said to be so.
/// </summary>
/// <param name="Late">Said after it, when the day on which it should have happened has passed.</param>
public sealed record NextStep(Sentence Main, Sentence? Late = null)
{
    public static NextStep Of(ProjectSituation on)
    {
        ArgumentNullException.ThrowIfNull(on);
        return on.State switch
        {
            ProjectState.Submitted => By(
                on, "La coordination regarde si ce projet peut être étudié.", "La coordination dit au plus tard le {0} si ce projet peut être étudié."),
            ProjectState.ToComplete => By(
                on, "La personne qui porte ce projet complète son dossier.", "La personne qui porte ce projet complète son dossier, au plus tard le {0}."),
            ProjectState.Feasibility => OfStudy(on),
            ProjectState.Adoption => OfVote(
                on,
                "L’équipe d’animation du quartier va voter pour dire si le conseil adopte ce projet.",
                "L’équipe d’animation du quartier vote jusqu’au {0}, minuit. Ont voté : {1} sur {2} ; il faut {3} votants au moins.",
                "Le vote de l’équipe d’animation est terminé : son résultat va être proclamé."),
            ProjectState.Undecided => By(
                on, "La coordination décide de la suite à donner.", "La coordination décide de la suite à donner, au plus tard le {0}."),
            ProjectState.Committee => OfVote(
                on,
                "Le comité budgétaire va voter.",
                "Le comité budgétaire vote jusqu’au {0}, minuit. Ont voté : {1} sur {2} ; il faut {3} votants au moins.",
                "Le vote du comité budgétaire est terminé : son résultat va être proclamé."),
            ProjectState.Plenary => By(
                on, "La réunion plénière du conseil donne son avis.", "La réunion plénière du conseil donne son avis au plus tard le {0}."),
            ProjectState.TownHall => By(
                on, "La Mairie décide si elle engage la dépense.", "La Mairie dit au plus tard le {0} si elle engage la dépense."),
            ProjectState.Waiting => OfWaiting(on),
            ProjectState.Committed => OfWork(on),
            ProjectState.Done => new NextStep(new Sentence("Ce projet est réalisé depuis le {0} : il n’y a plus rien à attendre.", on.Since)),
            ProjectState.Refused => new NextStep(new Sentence("Ce projet n’a pas été retenu. Son parcours s’est arrêté le {0} ; vous en trouvez le motif plus bas.", on.Since)),
            _ => new NextStep(new Sentence("Ce projet a été retiré le {0} par la personne qui le portait. Il n’aura pas de suite.", on.Since)),
        };
    }

    private static NextStep OfStudy(ProjectSituation on) => on.MissingOpinions switch
    {
        >= 3 => By(
            on, "Les services de la Ville étudient ce projet et rendent trois avis.",
            "Les services de la Ville étudient ce projet et rendent trois avis au plus tard le {0}."),
        2 => By(
            on, "Les services de la Ville étudient ce projet : il leur reste deux avis à rendre.",
            "Les services de la Ville étudient ce projet : il leur reste deux avis à rendre, au plus tard le {0}."),
        1 => By(
            on, "Les services de la Ville étudient ce projet : il leur reste un avis à rendre.",
            "Les services de la Ville étudient ce projet : il leur reste un avis à rendre, au plus tard le {0}."),
        _ => new NextStep(new Sentence("Les trois avis des services de la Ville sont rendus : la suite s’ouvre.")),
    };

    private static NextStep OfVote(ProjectSituation on, string soon, string running, string over) => on.Vote switch
    {
        null => new NextStep(new Sentence(soon)),
        { IsOver: true } => new NextStep(new Sentence(over)),
        var vote => new NextStep(new Sentence(running, vote.LastDay, vote.Voted, vote.Seats, vote.Quorum)),
    };

    private static NextStep OfWaiting(ProjectSituation on) => on.WaitingRank switch
    {
        > 2 => new NextStep(new Sentence(
            "Ce projet est retenu et attend un crédit de {0} : l’enveloppe contient {1}, et {2} projets passent avant lui.", on.Cost, on.Available, on.WaitingRank - 1)),
        2 => new NextStep(new Sentence(
            "Ce projet est retenu et attend un crédit de {0} : l’enveloppe contient {1}, et un projet passe avant lui.", on.Cost, on.Available)),
        _ => new NextStep(new Sentence(
            "Ce projet est retenu et attend un crédit de {0} : l’enveloppe contient {1}, et il est le prochain servi.", on.Cost, on.Available)),
    };

    private static NextStep OfWork(ProjectSituation on)
    {
        var late = on.DueOn < on.Today ? new Sentence("Il devait être réalisé au plus tard le {0} : il est en retard.", on.DueOn.Value) : null;
        return on switch
        {
            { NextMilestone: { } next } when next.On < on.Today => new NextStep(new Sentence("Prochaine étape : {0}. Elle était prévue le {1}.", next.Title, next.On), late),
            { NextMilestone: { } next } => new NextStep(new Sentence("Prochaine étape : {0}, le {1}.", next.Title, next.On), late),
            { DueOn: { } due } when late is null => new NextStep(new Sentence("Le projet est en cours de réalisation : il doit être terminé au plus tard le {0}.", due)),
            _ => new NextStep(new Sentence("Le projet est en cours de réalisation."), late),
        };
    }

    /// <summary>With the day when there is one; a day that has passed is said apart.</summary>
    private static NextStep By(ProjectSituation on, string plain, string dated) => on.ExpectedBy switch
    {
        null => new NextStep(new Sentence(plain)),
        { } day when day < on.Today => new NextStep(new Sentence(plain), new Sentence("C’était attendu pour le {0}.", day)),
        { } day => new NextStep(new Sentence(dated, day)),
    };
}
