using CQ.Abstractions.Data;

namespace CQ.Search.Models;

/// <summary>Expressions that mean the same in a sector: whoever looks for one finds the others.</summary>
public sealed class SynonymGroup : TenantOwned, IVersioned, ITenantConfiguration
{
    public const int LongestExpression = 60;
    public const int MostExpressions = 12;
    public const int MostGroups = 300;

    /// <summary>As people write them.</summary>
    public required string[] Expressions { get; set; }

    /// <summary>The first, folded: the order of the list, and no two groups begin alike.</summary>
    public required string FoldedFirst { get; set; }

    public long Version { get; private set; }
}
