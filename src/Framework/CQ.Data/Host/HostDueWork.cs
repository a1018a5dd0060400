namespace CQ.Data.Host;

/// <summary>
/// Work of a tenant that is due at some time; the payload lies behind row-level security under <see cref="Reference"/>. Done rows stay some days
/// as history.
/// </summary>
public sealed class HostDueWork
{
    public Guid Id { get; init; }

    public required Guid TenantId { get; init; }

    public required string Kind { get; init; }

    public required Guid Reference { get; init; }

    public DateTimeOffset Due { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    public Guid? LeasedBy { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public int? Milliseconds { get; set; }

    public string? LastError { get; set; }
}
