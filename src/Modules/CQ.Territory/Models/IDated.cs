namespace CQ.Territory.Models;

/// <summary>Holds from one day through another, both included; without a last day it holds until further notice (D14).</summary>
public interface IDated
{
    DateOnly From { get; }

    DateOnly? Through { get; }
}
