using System.Globalization;
using CQ.Mvc.Texts;
using CQ.Projects.Models;
using CQ.Voting.Models;
using CQ.Voting.Services;
using Microsoft.Extensions.Localization;

namespace CQ.Projects.Services;

/// <summary>Says what rules answer, in the reader's language.</summary>
public static class ProjectPhrases
{
    /// <summary>The sentence, its days written in full.</summary>
    public static string Say(this IStringLocalizer texts, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(sentence);
        return texts[sentence.Text, [.. sentence.Arguments.Select(a => a is DateOnly day ? DateWords.Day(day, "full") : a)]];
    }

    /// <summary>How many projects, capped as lists count.</summary>
    public static string Count(this IStringLocalizer texts, int count)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return count switch
        {
            0 => texts["Aucun projet"],
            1 => texts["1 projet"],
            > ViewModels.ProjectList.Maximum => texts["Plus de {0} projets", ViewModels.ProjectList.Maximum.ToString("N0", CultureInfo.CurrentCulture)],
            _ => texts["{0} projets", count],
        };
    }

    /// <summary>What a vote said, in the words that the law leaves to councils and committees (L3).</summary>
    public static string OutcomeOf(this IStringLocalizer texts, ProjectState state, VoteSummary vote)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(vote);
        var committee = state == ProjectState.Committee;
        return vote switch
        {
            { IsStopped: true } => texts["Vote arrêté"],
            { Outcome: VoteOutcome.Adopted } => committee ? texts["Le comité a retenu le projet"] : texts["L’équipe d’animation a adopté le projet"],
            { Outcome: VoteOutcome.NotAdopted } => committee ? texts["Le comité n’a pas retenu le projet"] : texts["L’équipe d’animation n’a pas adopté le projet"],
            { IsClosed: true } => texts["Vote clos sans résultat : le quorum n’a pas été atteint"],
            _ => committee ? texts["Le comité budgétaire vote"] : texts["L’équipe d’animation vote"],
        };
    }

    /// <summary>Heading of a line of the timeline.</summary>
    public static string TitleOf(this IStringLocalizer texts, ProjectState state)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return state switch
        {
            ProjectState.Submitted => texts["Projet déposé"],
            ProjectState.ToComplete => texts["Dossier à compléter"],
            ProjectState.Feasibility => texts["Déclaré recevable, mis à l’étude"],
            ProjectState.Adoption => texts["Soumis à l’équipe d’animation"],
            ProjectState.Undecided => texts["De retour à la coordination"],
            ProjectState.Committee => texts["Soumis au comité budgétaire"],
            ProjectState.Plenary => texts["Soumis à la réunion plénière"],
            ProjectState.TownHall => texts["Soumis à la décision de la Mairie"],
            ProjectState.Waiting => texts["Retenu, en attente de crédit"],
            ProjectState.Committed => texts["Engagé par la Mairie"],
            ProjectState.Done => texts["Projet réalisé"],
            ProjectState.Refused => texts["Projet non retenu"],
            _ => texts["Projet retiré"],
        };
    }

    /// <summary>The body in whose hands it then was.</summary>
    public static string BodyOf(this IStringLocalizer texts, ProjectState state)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return state switch
        {
            ProjectState.Submitted or ProjectState.Undecided => texts["Examen par la coordination des conseils"],
            ProjectState.ToComplete => texts["La coordination demande des précisions"],
            ProjectState.Feasibility => texts["Avis des services de la Ville"],
            _ => "",
        };
    }
}
