namespace CQ.Territory.Models;

/// <summary>The page that everyone sees, or the members' layer under it.</summary>
public enum BlockLayer
{
    Page,
    Members,
}
