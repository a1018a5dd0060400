namespace CQ.Territory.Models;

/// <summary>What a membership is of.</summary>
public enum CircleKind
{
    Council,
    Group,
}
