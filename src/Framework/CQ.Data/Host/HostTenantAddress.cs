namespace CQ.Data.Host;

/// <summary>One of the places where a tenant answers. Empty strings stand for "any", so that the unique index sees them.</summary>
public sealed class HostTenantAddress
{
    public Guid Id { get; init; }

    public required Guid TenantId { get; init; }

    public required string Host { get; init; }

    public required string Prefix { get; init; }

    public bool IsCanonical { get; set; }
}
