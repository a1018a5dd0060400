namespace CQ.Territory.Models;

/// <summary>How wide a body's matters are (R141, R149).</summary>
public enum GroupScale
{
    Neighbourhood,
    Sector,
    City,
    Metropolis,
}
