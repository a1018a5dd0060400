using CQ.Abstractions.Tenants;

namespace CQ.Data.Host;

/// <summary>A tenant as the host keeps it, with the progress of its set-up.</summary>
public sealed class HostTenant
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public TenantState State { get; set; }

    /// <summary>Rises with everything that nodes cache; read with the first statement of a scope.</summary>
    public long Version { get; set; }

    public required string TimeZone { get; set; }

    public required string Culture { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>SHA-256 of the one-time secret in the address of the set-up form; null once used.</summary>
    public string? SetupSecretHash { get; set; }

    public Guid? SetupRunId { get; set; }

    public string? SetupRecipe { get; set; }

    /// <summary>Steps of the recipe that are done; a retry goes on from here.</summary>
    public int SetupStep { get; set; }

    public DateTimeOffset? SetupStartedAt { get; set; }

    public string? SetupError { get; set; }
}
