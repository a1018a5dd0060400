using CQ.Abstractions.Data;

namespace CQ.Data.Bursts;

/// <summary>
/// Says that a form with this request id was carried out and where its answer led: a second submit of the same form is led there and nothing is
/// done twice.
/// </summary>
[NotAudited]
public sealed class RequestReceipt : TenantOwned
{
    public required Guid UserId { get; init; }

    public required Guid RequestId { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Location { get; set; }
}
