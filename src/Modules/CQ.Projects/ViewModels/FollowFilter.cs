using CQ.Projects.Models;

namespace CQ.Projects.ViewModels;

/// <summary>What the list of followed projects is narrowed to; as it stands in the address.</summary>
public sealed record FollowFilter(string? Stage, string? Quartier, bool Late, bool WithoutAgent)
{
    public static IReadOnlyList<(string Key, string Label, ProjectState[] States)> Stages { get; } =
    [
        ("instruire", "À instruire", [ProjectState.Submitted, ProjectState.ToComplete, ProjectState.Undecided]),
        ("etude", "À l’étude", [ProjectState.Feasibility]),
        ("decision", "En décision", [ProjectState.Adoption, ProjectState.Committee, ProjectState.Plenary, ProjectState.TownHall]),
        ("attente", "En attente de crédit", [ProjectState.Waiting]),
        ("en-cours", "En cours", [ProjectState.Committed]),
        ("realises", "Réalisés", [ProjectState.Done]),
        ("clos", "Non retenus ou retirés", [ProjectState.Refused, ProjectState.Withdrawn]),
    ];

    public ProjectState[]? States => Stages.FirstOrDefault(s => s.Key == Stage).States;

    public bool IsEmpty => States is null && Quartier is null && !Late && !WithoutAgent;

    public Dictionary<string, string> Route()
    {
        var route = new Dictionary<string, string>();
        if (States is not null)
            route["etat"] = Stage!;
        if (Quartier is not null)
            route["quartier"] = Quartier;
        if (Late)
            route["retard"] = "true";
        if (WithoutAgent)
            route["sans-accompagnement"] = "true";
        return route;
    }
}
