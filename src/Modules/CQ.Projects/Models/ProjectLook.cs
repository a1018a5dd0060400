namespace CQ.Projects.Models;

/// <summary>Class of the tag and name of the icon of states and verdicts: a state never stands by colour alone (docs/look.md).</summary>
public static class ProjectLook
{
    public static (string Tag, string Icon) Of(ProjectState state) => state switch
    {
        ProjectState.Submitted => ("tag--info", "inbox"),
        ProjectState.ToComplete => ("tag--wait", "undo"),
        ProjectState.Feasibility => ("tag--info", "search"),
        ProjectState.Adoption => ("tag--voting", "vote"),
        ProjectState.Undecided => ("tag--wait", "hourglass"),
        ProjectState.Committee => ("tag--voting", "users"),
        ProjectState.Plenary => ("tag--voting", "messages-square"),
        ProjectState.TownHall => ("tag--wait", "landmark"),
        ProjectState.Waiting => ("tag--wait", "hourglass"),
        ProjectState.Committed => ("tag--good", "euro"),
        ProjectState.Done => ("tag--good", "check-circle"),
        ProjectState.Refused => ("tag--bad", "x-circle"),
        _ => ("", "ban"),
    };

    public static (string Tag, string Icon) Of(OpinionVerdict verdict) => verdict switch
    {
        OpinionVerdict.Favourable => ("tag--good", "check"),
        OpinionVerdict.Reserved => ("tag--wait", "alert-triangle"),
        _ => ("tag--bad", "x-circle"),
    };
}
