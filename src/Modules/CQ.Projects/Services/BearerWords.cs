using CQ.Projects.Models;

namespace CQ.Projects.Services;

/// <summary>What happens next, in words for the bearer; French, also the keys of their translations. {0} is the day until which the state should last.</summary>
public static class BearerWords
{
    public static string Next(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var dated = project.ExpectedBy is not null;
        return project.State switch
        {
            ProjectState.Submitted => dated
                ? "La coordination regarde s’il est recevable, au plus tard le {0}."
                : "La coordination regarde s’il est recevable.",
            ProjectState.ToComplete => "C’est à vous : complétez le projet, puis renvoyez-le.",
            ProjectState.Feasibility => dated ? "Les services étudient sa faisabilité, en principe jusqu’au {0}." : "Les services étudient sa faisabilité.",
            ProjectState.Adoption => dated ? "L’équipe d’animation vote jusqu’au {0}." : "L’équipe d’animation vote.",
            ProjectState.Undecided => "La coordination décide comment il continue.",
            ProjectState.Committee => dated ? "Le comité budgétaire vote jusqu’au {0}." : "Le comité budgétaire vote.",
            ProjectState.Plenary => "La réunion plénière du conseil donne son avis.",
            ProjectState.TownHall => "La Mairie décide d’engager la dépense ou non.",
            ProjectState.Waiting => "Il attend du crédit ; le premier adopté est le premier servi.",
            ProjectState.Committed => "Il est financé : la Ville et vous le menez à bien.",
            ProjectState.Done => "Il est réalisé. Merci !",
            ProjectState.Refused => "Il n’est pas retenu. Vous pouvez en proposer un autre.",
            _ => "Vous l’avez retiré. Vous pouvez en proposer un autre.",
        };
    }
}
