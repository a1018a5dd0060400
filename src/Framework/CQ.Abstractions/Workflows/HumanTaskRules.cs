namespace CQ.Abstractions.Workflows;

/// <summary>Names of the rules by which a task is refused, for screens, tests and the audience matrix.</summary>
public static class HumanTaskRules
{
    /// <summary>A task is read by its candidates, those who decided it and its audience; there is no public one.</summary>
    public const string NeverPublic = "TaskIsNeverPublic";

    public const string NeedsCandidate = "TaskNeedsCandidate";

    public const string NeedsAction = "TaskNeedsAction";
}
