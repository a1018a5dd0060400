using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>A version of the charter, from a day on (D7). Its values never change; a new version closes it.</summary>
public sealed class CharterVersion : TenantOwned, IDated, ITenantConfiguration
{
    public required int Number { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Through { get; private set; }

    /// <summary>The deliberation that adopted it (L2).</summary>
    public required string ActReference { get; init; }

    public required DateOnly ActDate { get; init; }

    /// <summary>The parameters as JSON, read by <see cref="Charter"/>.</summary>
    public required string Values { get; init; }

    public void EndBefore(DateOnly next) => Through = next.AddDays(-1);
}
