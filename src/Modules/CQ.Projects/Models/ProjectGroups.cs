namespace CQ.Projects.Models;

/// <summary>Which states make a group, its words and the short one that stands in addresses.</summary>
public static class ProjectGroups
{
    public static ProjectGroup Of(ProjectState state) => state switch
    {
        ProjectState.Submitted or ProjectState.ToComplete or ProjectState.Feasibility or ProjectState.Undecided => ProjectGroup.Study,
        ProjectState.Adoption or ProjectState.Committee or ProjectState.Plenary or ProjectState.TownHall => ProjectGroup.Vote,
        ProjectState.Waiting => ProjectGroup.Waiting,
        ProjectState.Committed => ProjectGroup.UnderWay,
        ProjectState.Done => ProjectGroup.Done,
        _ => ProjectGroup.Ended,
    };

    public static ProjectState[] StatesOf(ProjectGroup group) => [.. Enum.GetValues<ProjectState>().Where(s => Of(s) == group)];

    /// <summary>A council votes, the town hall decides (L3): both are in one group, and it says so.</summary>
    public static string Name(ProjectGroup group) => group switch
    {
        ProjectGroup.Study => "À l’étude",
        ProjectGroup.Vote => "Au vote ou en décision",
        ProjectGroup.Waiting => "En attente de crédit",
        ProjectGroup.UnderWay => "En cours",
        ProjectGroup.Done => "Réalisés",
        _ => "Non retenus ou retirés",
    };

    public static string Key(ProjectGroup group) => group switch
    {
        ProjectGroup.Study => "etude",
        ProjectGroup.Vote => "vote",
        ProjectGroup.Waiting => "attente",
        ProjectGroup.UnderWay => "en-cours",
        ProjectGroup.Done => "realises",
        _ => "non-retenus",
    };

    public static ProjectGroup? Parse(string? key) => Enum.GetValues<ProjectGroup>().Where(g => Key(g) == key).Select(g => (ProjectGroup?)g).FirstOrDefault();
}
