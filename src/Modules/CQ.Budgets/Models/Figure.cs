namespace CQ.Budgets.Models;

/// <summary>The figures of a council's budget; each is a sum of entries.</summary>
public enum Figure
{
    Opened,
    Committed,
    Ordered,
    Available,
    Lapsed,
}
