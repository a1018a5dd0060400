namespace CQ.Projects.RecipeSteps;

/// <summary>Where the story of a demo's project stops: as a draft, or in a state of the same name as <see cref="Models.ProjectState"/>.</summary>
internal enum StoryEnd
{
    Draft,
    Submitted,
    ToComplete,
    Feasibility,
    Adoption,
    Undecided,
    Committee,
    Plenary,
    TownHall,
    Waiting,
    Committed,
    Done,
    Refused,
    Withdrawn,
}
