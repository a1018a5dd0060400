using CQ.Abstractions.Values;

namespace CQ.Abstractions.Tenants;

/// <summary>
/// Sets up the current tenant while it is uninitialized. Whoever holds the one-time secret may start it; each step runs in a scope and a transaction
/// of its own outside the request, so the screens only ask how far it is.
/// </summary>
public interface ITenantSetup
{
    /// <summary>Recipes that may be chosen, in the order to show them.</summary>
    IReadOnlyList<SetupRecipe> Recipes { get; }

    /// <summary>
    /// True while the secret opens the set-up. It stays true for an hour after the set-up is done, when it opens nothing but the last page.
    /// </summary>
    Task<bool> IsSecretValidAsync(string secret, CancellationToken ct = default);

    Task<SetupState> GetStateAsync(CancellationToken ct = default);

    /// <summary>
    /// Checks everything (secret, recipe with all its faults, password), then begins and returns at once. A refusal names the field of
    /// <see cref="SetupRequest"/> it is about.
    /// </summary>
    Task<Outcome<bool>> StartAsync(SetupRequest request, CancellationToken ct = default);

    /// <summary>Goes on at the step that failed.</summary>
    Task<Outcome<bool>> RetryAsync(string secret, CancellationToken ct = default);

    /// <summary>Schedules the owner's work that removes the tenant's rows; until it is done the phase is <see cref="SetupPhase.Erasing"/>.</summary>
    Task StartAgainAsync(string secret, CancellationToken ct = default);
}
