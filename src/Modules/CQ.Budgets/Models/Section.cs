namespace CQ.Budgets.Models;

/// <summary>The two sections of a public budget; no entry crosses them.</summary>
public enum Section
{
    /// <summary>Durable goods and works.</summary>
    Investment,

    /// <summary>Consumables and services.</summary>
    Operating,
}
