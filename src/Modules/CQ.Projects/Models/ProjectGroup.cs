namespace CQ.Projects.Models;

/// <summary>The states of a project as residents tell them apart, in the order of a project's life.</summary>
public enum ProjectGroup
{
    Study,
    Vote,
    Waiting,
    UnderWay,
    Done,
    Ended,
}
