namespace CQ.Territory.Models;

/// <summary>Whether a kind of group lives inside one council.</summary>
public enum GroupPlace
{
    /// <summary>Always within a council.</summary>
    Council,

    /// <summary>Never within one: it stands for the whole sector.</summary>
    Sector,

    Either,
}
