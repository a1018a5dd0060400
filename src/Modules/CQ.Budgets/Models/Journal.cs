using CQ.Abstractions.Data;

namespace CQ.Budgets.Models;

/// <summary>
/// Where the numbering of a year's entries stands. <c>cq_post</c> locks it before the accounts: numbers follow one another without a gap, and
/// two bursts that post several entries each cannot wait for one another.
/// </summary>
[NotAudited]
public sealed class Journal : TenantOwned
{
    private Journal() { }

    public Guid FiscalYearId { get; private init; }

    public int LastNumber { get; private init; }
}
