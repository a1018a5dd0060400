using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>A person's time on a seat. Rights follow its days: they end at midnight without anyone acting (D6).</summary>
public sealed class TermOfOffice : TenantOwned, IDated, ITenantConfiguration
{
    public required Guid SeatId { get; init; }

    public required Guid UserId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Through { get; set; }

    public string? ActReference { get; init; }

    /// <summary>Why it ended before its day.</summary>
    public EndReason? EndedReason { get; set; }
}
