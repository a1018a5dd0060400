using CQ.Abstractions.Data;

namespace CQ.Budgets.Models;

/// <summary>A calendar year of the tenant's zone in which credits are opened and used.</summary>
public sealed class FiscalYear : TenantOwned
{
    public required int Year { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>From that day on nothing is posted in it any more.</summary>
    public DateOnly? ClosedOn { get; set; }
}
