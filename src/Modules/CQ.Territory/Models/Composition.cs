namespace CQ.Territory.Models;

/// <summary>How people come into a council (R142).</summary>
public enum Composition
{
    Open,
    Lot,
    Mixed,
    Elected,
}
