namespace CQ.Territory.Models;

/// <summary>By what title someone belongs to a council: they live in the quartier, or use it (work, study, association; R118).</summary>
public enum Standing
{
    Resident,
    LocalUser,
}
