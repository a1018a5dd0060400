namespace CQ.Projects.Models;

/// <summary>Who decides on an adopted project (R58, R60).</summary>
public enum ProjectRoute
{
    /// <summary>Strictly under the charter's threshold.</summary>
    Committee,

    /// <summary>At the threshold or above.</summary>
    Plenary,
}
