namespace CQ.Projects.Models;

/// <summary>Where a project stands (R63). Its name on screens is in <see cref="ProjectWords"/>.</summary>
public enum ProjectState
{
    /// <summary>Handed in; the coordination looks whether it can be received.</summary>
    Submitted,

    /// <summary>Sent back to its bearer, who completes it.</summary>
    ToComplete,

    /// <summary>Legal, technical and financial opinions are asked.</summary>
    Feasibility,

    /// <summary>The council's animation team votes on making it the council's.</summary>
    Adoption,

    /// <summary>A vote has ended without result, or an opinion is unfavourable: the coordination decides how it goes on.</summary>
    Undecided,

    /// <summary>Under the threshold: the budget committee votes.</summary>
    Committee,

    /// <summary>At or above the threshold: the council's plenary gives its opinion.</summary>
    Plenary,

    /// <summary>The town hall decides and gives the act.</summary>
    TownHall,

    /// <summary>Retained, and waiting for credit.</summary>
    Waiting,

    /// <summary>The money is committed; the work is under way.</summary>
    Committed,

    Done,

    Refused,

    Withdrawn,
}
